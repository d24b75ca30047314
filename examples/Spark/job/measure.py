"""Rows a second of one core, and memory of one Python worker, for what the job does with a batch; reading, writing and Spark itself are not in it."""

import argparse
import multiprocessing
import resource
import statistics
import time

import numpy as np
import pandas as pd

import making
import models
import scoring


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", default=".", help="the folder of the models")
    parser.add_argument("--data", required=True, help="a CSV file of rows to score, which come round again until a batch is full")
    parser.add_argument("--library", help="ONNX Runtime's C library, where its Python package is not installed")
    parser.add_argument("--batches", type=lambda text: [int(batch) for batch in text.split(",")], default=[1_000, 2_000, 10_000, 64_000])
    parser.add_argument("--runs", type=int, default=5, help="runs, of which the median counts")
    parser.add_argument("--seconds", type=float, default=1, help="the least that a run takes of a core")
    options = parser.parse_args()
    print(f"{'':10}{'rows a batch':>14}{'median':>12}{'slowest':>12}{'fastest':>12}{'peak MB':>10}   rows a second and core")
    for work in ("score", "generate"):
        for batch in options.batches:
            # A process of its own, so that its peak of memory is of this batch.
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                rates, peak = pool.apply(_measure, (work, batch, options.models, options.data, options.library, options.runs, options.seconds))
            print(f"{work:10}{batch:14,}{statistics.median(rates):12,.0f}{min(rates):12,.0f}{max(rates):12,.0f}{peak:10,.0f}")


def _measure(work, batch, folder, data, library, runs, seconds):
    description = models.Description.read(folder)
    session = _open(f"{folder}/{models.PIPELINE if work == 'score' else models.GENERATOR}", library)
    if work == "score":
        table = pd.read_csv(data)
        frame = table.iloc[np.arange(batch) % len(table)]
        step = lambda: scoring.batch(frame, session, description)
    else:
        step = lambda: making.batch(np.arange(batch), session, description, batch, 1)
    step()
    rates = []
    for _ in range(runs):
        # Time of the processor, not of the clock: a machine that does other things too measures the same.
        start, rows = time.process_time(), 0
        while (elapsed := time.process_time() - start) < seconds:
            step()
            rows += batch
        rates.append(rows / elapsed)
    return rates, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _open(path, library):
    if library is None:
        return models.open_session(path)
    from tests.native_session import NativeSession

    return NativeSession(library, path)


if __name__ == "__main__":
    main()
