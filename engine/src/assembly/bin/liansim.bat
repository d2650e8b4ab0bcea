@echo off
set JAVA=java
if not "%JAVA_HOME%"=="" set JAVA="%JAVA_HOME%\bin\java"
rem As in the script beside this file.
set MEMORY=-XX:+UseSerialGC -XX:InitialRAMPercentage=6 -XX:NewRatio=1 -XX:-UseCompressedOops
echo %LIANSIM_OPTS% | findstr /r "XX:+Use.*GC" > nul && set MEMORY=
set COMPILER=-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000
set COMPILER=%COMPILER% -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000
%JAVA% %MEMORY% %COMPILER% %LIANSIM_OPTS% -jar "%~dp0..\liansim.jar" %*
