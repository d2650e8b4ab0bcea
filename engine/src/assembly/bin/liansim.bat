@echo off
set JAVA=java
if not "%JAVA_HOME%"=="" set JAVA="%JAVA_HOME%\bin\java"
%JAVA% %LIANSIM_OPTS% -jar "%~dp0..\liansim.jar" %*
