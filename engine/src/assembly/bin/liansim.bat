@echo off
set JAVA=java
if not "%JAVA_HOME%"=="" set JAVA="%JAVA_HOME%\bin\java"
rem As in the script beside this file.
set MEMORY=-XX:+UseSerialGC -XX:InitialRAMPercentage=6 -XX:NewRatio=1
echo %LIANSIM_OPTS% | findstr /r "XX:+Use.*GC" > nul && set MEMORY=
%JAVA% %MEMORY% %LIANSIM_OPTS% -jar "%~dp0..\liansim.jar" %*
