"""One shard of the work without Spark: a part of the rows that are made, or a file of rows that are scored. See ../README.md."""

import argparse
import os
import sys

import pandas as pd

import making
import models
import scoring


def main(arguments, open_session=models.open_session):
    options = parse(arguments)
    description = models.Description.read(options.models)
    frames = generated(options, description, open_session) if options.command == "generate" else scored(options, description, open_session)
    rows, header = 0, True
    # A file is there in whole or not at all, so a shard that was interrupted is seen to be missing.
    partial = options.output + ".partial"
    with open(partial, "w", encoding="utf-8", newline="") as file:
        for frame in frames:
            frame.to_csv(file, index=False, header=header, lineterminator="\n")
            rows, header = rows + len(frame), False
    os.replace(partial, options.output)
    print(f"{rows} rows are in {options.output}.")


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", default=".", help="the folder of the models")
    parser.add_argument("--batch", type=making.at_least_one, default=2_000, help="rows that a model is given at once")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (("score", "completes the rows of a CSV file and classifies them"), ("impute", "completes the rows of a CSV file")):
        command = commands.add_parser(name, help=text)
        command.add_argument("--input", required=True)
        command.add_argument("--output", required=True)
        scoring.add_arguments(command)
    command = commands.add_parser("generate", help="makes the rows of a shard")
    command.add_argument("--rows", type=making.at_least_one, required=True, help="rows of all shards together")
    command.add_argument("--shard", type=_shard, default=(0, 1), help="as 3/64: the shards 0/64 to 63/64 together are all rows")
    command.add_argument("--seed", type=making.seed, default=1)
    command.add_argument("--output", required=True)
    return parser.parse_args(arguments)


def scored(options, description, open_session):
    session = open_session(os.path.join(options.models, models.PIPELINE))
    classify = options.command == "score"
    with pd.read_csv(options.input, chunksize=options.batch) as frames:
        for frame in frames:
            scoring.check_columns(list(frame.columns), description, options.keep, classify)
            yield scoring.batch(frame, session, description, options.keep, classify, options.infinite)


def generated(options, description, open_session):
    making.check_columns(description)
    session = open_session(os.path.join(options.models, models.GENERATOR))
    first, end = making.shard_range(options.rows, *options.shard)
    # A shard without rows has a header all the same.
    for start in range(first, max(end, first + 1), options.batch):
        yield making.batch(range(start, min(start + options.batch, end)), session, description, options.rows, options.seed)


def _shard(text):
    index, _, count = text.partition("/")
    if not (index.isdecimal() and count.isdecimal() and int(index) < int(count)):
        raise argparse.ArgumentTypeError(f"{text} is not like 3/64")
    return int(index), int(count)


if __name__ == "__main__":
    main(sys.argv[1:])
