"""Scores, completes or makes rows over a cluster with Apache Spark, from the files that the .NET program wrote. See ../README.md."""

import argparse
import sys

import making
import models
import scoring

NUMBERS = ("tinyint", "smallint", "int", "bigint", "float", "double", "boolean")


def main(arguments):
    options = parse(arguments)
    from pyspark import SparkFiles
    from pyspark.sql import SparkSession

    description = models.Description.read(options.models)
    spark = SparkSession.builder.appName(f"MlNetGanExtensions {options.command}").getOrCreate()
    try:
        # An Arrow batch is what the model is given at once; its size bounds the memory of a task.
        spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(options.batch))
        run(spark, options, description, SparkFiles.get)
    finally:
        spark.stop()


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", default=".", help="where the driver finds models.json")
    parser.add_argument("--batch", type=making.at_least_one, default=2_000, help="rows that a model is given at once")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (("score", "completes rows and classifies them"), ("impute", "completes rows")):
        command = commands.add_parser(name, help=text)
        command.add_argument("--input", required=True, help="Parquet")
        command.add_argument("--output", required=True, help="Parquet; must not be there yet")
        scoring.add_arguments(command)
        command.add_argument("--partitions", type=making.at_least_one, help="spreads the rows anew over so many tasks")
    command = commands.add_parser("generate", help="makes rows")
    command.add_argument("--rows", type=making.at_least_one, required=True)
    command.add_argument("--seed", type=making.seed, default=1)
    command.add_argument("--output", required=True, help="Parquet; must not be there yet")
    command.add_argument("--partitions", type=making.at_least_one, required=True, help="tasks; the rows do not depend on it")
    return parser.parse_args(arguments)


def run(spark, options, description, locate):
    """What the job does, given a Spark session and a function that says where an executor finds a file."""
    made = generated(spark, options, description, locate) if options.command == "generate" else scored(spark, options, description, locate)
    made.write.parquet(options.output)


def scored(spark, options, description, locate):
    table = spark.read.parquet(options.input)
    types = dict(table.dtypes)
    classify = options.command == "score"
    scoring.check_columns(list(types), description, options.keep, classify)
    texts = [name for name in description.columns if types[name] not in NUMBERS and not types[name].startswith("decimal")]
    if texts:
        raise ValueError(f"{', '.join(texts)}: expected numbers, found {', '.join(types[name] for name in texts)}.")
    keep, infinite = options.keep, options.infinite

    def score(batches):
        session = models.open_session(locate(models.PIPELINE))
        for batch in batches:
            yield scoring.batch(batch, session, description, keep, classify, infinite)

    # No column travels to Python that is not used there.
    table = table.select(*_quoted((*keep, *description.columns)))
    if options.partitions is not None:
        table = table.repartition(options.partitions)
    kept = [(name, types[name]) for name in keep]
    return table.mapInPandas(score, _schema(kept + scoring.result_columns(description, classify)))


def generated(spark, options, description, locate):
    making.check_columns(description)
    rows, seed = options.rows, options.seed

    def make(batches):
        session = models.open_session(locate(models.GENERATOR))
        for batch in batches:
            yield making.batch(batch["id"].to_numpy(), session, description, rows, seed)

    numbers = spark.range(0, rows, 1, options.partitions)
    return numbers.mapInPandas(make, _schema(making.result_columns(description)))


def _schema(columns):
    return ", ".join(f"{name} {kind}" for name, kind in zip(_quoted(name for name, _ in columns), (kind for _, kind in columns)))


def _quoted(names):
    return ["`" + name.replace("`", "``") + "`" for name in names]


if __name__ == "__main__":
    main(sys.argv[1:])
