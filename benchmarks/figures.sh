#!/bin/sh
# Runs every benchmark, the other engines among them, and writes benchmarks/README.md from what it finds. It takes about 40
# minutes on two cores that should have nothing else to do, and a heap of up to 12 GB.
#
#   benchmarks/figures.sh            runs all of them
#   benchmarks/figures.sh FOLDER     keeps the results of JMH there, and runs what is not there yet
set -eu
cd "$(dirname "$0")/.."
results=${1:-$(mktemp -d)}
mkdir -p "$results"
./mvnw -q package -DskipTests
./mvnw -q package -DskipTests -Privals -pl benchmarks -am
jar=benchmarks/target/benchmarks.jar
rivals=benchmarks/target/rivals/benchmarks.jar
files=

run() { # run NAME JAR BENCHMARK OPTIONS...
  file=$results/$1.json
  from=$2
  shift 2
  if [ ! -s "$file" ]; then
    echo "$*"
    java -jar "$from" "$@" -prof gc -prof org.liansim.benchmarks.ProcessorTime -rf json -rff "$file.part" > "$file.log"
    mv "$file.part" "$file"
  fi
  files="$files $file"
}

short='-f 1 -wi 2 -w 500ms -i 2 -r 500ms'
# shellcheck disable=SC2086
{
  run hold $jar HoldBenchmark -p delay=EXPONENTIAL -p pending=1000,10000,100000,1000000 \
    -p queue=calendar,heap,priorityQueue $short
  run hold-most $jar HoldBenchmark -p delay=EXPONENTIAL -p pending=10000000 -p queue=calendar,heap,priorityQueue \
    $short -jvmArgsAppend '-Xms4g -Xmx4g'
  run hold-delays $jar HoldBenchmark -p delay=LOG_NORMAL,UNIFORM,BIMODAL,PARETO,TIES,SLIVERS \
    -p pending=1000,1000000 -p queue=calendar,heap $short
  run hold-rivals $rivals HoldBenchmark -p delay=EXPONENTIAL -p pending=1000,100000,1000000 \
    -p queue=calendar,ssj,dsol,cloudSimPlus,kalasim $short -jvmArgsAppend -Xmx6g
  run queue $jar QueueBenchmark $short
  run random $jar RandomBenchmark $short
  run set-up $jar SetUpBenchmark $short
  run city $jar CityBenchmark -p scenario=scenarios/zhengzhou/baseline.yaml,scenarios/zhengzhou/plan.yaml \
    -f 1 -wi 5 -w 1s -i 5 -r 1s
  run live-page $jar LivePageBenchmark
  run inoue-todo $jar InoueTodoDayBenchmark -p firms=1000000 -p rationing=PROPORTIONAL,SMALLEST_FIRST \
    -p threads=1,2 -f 1 -wi 2 -w 1s -i 3 -r 1s
  run nation $jar NationBenchmark -f 1 -wi 2 -w 1s -i 3 -r 1s
  run nation-most $jar NationBenchmark -p firms=2000000 -p executor='plain,windowed 1,windowed 2' -f 1 -wi 1 -w 1s \
    -i 3 -r 1s -jvmArgsAppend '-Xmx12g'
  run nation-year $jar NationYearBenchmark
  run reading $jar NetworkReadingBenchmark
  run checkpoint $jar CheckpointBenchmark -f 1 -wi 2 -w 1s -i 3 -r 1s
  java -cp $jar org.liansim.benchmarks.Figures $files
}
