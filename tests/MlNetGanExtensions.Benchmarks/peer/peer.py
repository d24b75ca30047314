"""The works of MlNetGanExtensions.Benchmarks in PyTorch, for comparison.

Reads lines "work threads seconds" and answers each with one line of JSON: the mean milliseconds of a step in each batch,
and which of the ways to write the work was the fastest. The first line says what is being measured.
"""
import ctypes
import json
import sys
import time

try:
    import numpy as np
    import torch
    import torch.nn.functional as F
    from torch import nn
except ImportError:
    sys.exit(1)

BATCH_SECONDS = 0.001
WARM_UP_SECONDS = 0.3
ROWS = 448


def epochs(rows, batch_size, step):
    """Runs step(row numbers) over the rows in a new order each time round, one batch a call."""
    batches = iter(())

    def run():
        nonlocal batches
        batch = next(batches, None)
        if batch is None:
            batches = iter(torch.randperm(rows).split(batch_size))
            batch = next(batches)
        step(batch)

    return run


def ac_gan(adam):
    """Discriminator, then generator (30-50-2 with a source head; noise of 30), batch 64, Adam for both."""
    features = torch.rand(ROWS, 30)
    labels = torch.randint(0, 2, (ROWS,))
    hidden, class_head, source_head = nn.Linear(30, 50), nn.Linear(50, 2), nn.Linear(50, 1)
    generator = nn.Sequential(nn.Linear(32, 50), nn.ReLU(), nn.Linear(50, 30), nn.Sigmoid())
    d_parameters = [p for layer in (hidden, class_head, source_head) for p in layer.parameters()]
    g_parameters = list(generator.parameters())
    d_optimizer, g_optimizer = adam(d_parameters), adam(g_parameters)
    ones = torch.ones(64, 1)
    zeros = torch.zeros(64, 1)

    def discriminate(rows):
        h = F.relu(hidden(rows))
        return class_head(h), source_head(h)

    def minimize(loss, parameters, optimizer):
        # Only the gradients that are needed, which backward() would not do for the generator.
        for parameter, gradient in zip(parameters, torch.autograd.grad(loss, parameters)):
            parameter.grad = gradient
        optimizer.step()

    def step(batch):
        rows, classes = features[batch], labels[batch]
        conditions = (torch.rand(64) < 0.5).long()
        made = generator(torch.cat((torch.randn(64, 30), F.one_hot(conditions, 2).float()), 1))
        real_class, real_source = discriminate(rows)
        made_class, made_source = discriminate(made.detach())
        d_loss = (
            F.cross_entropy(real_class, classes)
            + F.cross_entropy(made_class, conditions)
            + F.binary_cross_entropy_with_logits(real_source, ones)
            + F.binary_cross_entropy_with_logits(made_source, zeros)
        )
        minimize(d_loss, d_parameters, d_optimizer)
        made_class, made_source = discriminate(made)
        g_loss = F.cross_entropy(made_class, conditions) + F.binary_cross_entropy_with_logits(made_source, ones)
        minimize(g_loss, g_parameters, g_optimizer)
        return d_loss.item()

    return epochs(ROWS, 64, step)


def autoencoder(sizes, batch_size, make_optimizer):
    """ReLU in the hidden layers, sigmoid at the end, squared error."""
    table = torch.rand(7 * batch_size, sizes[0])
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Linear(inputs, outputs), nn.ReLU()]
    network = nn.Sequential(*layers[:-1], nn.Sigmoid())
    optimizer = make_optimizer(list(network.parameters()))

    def step(batch):
        rows = table[batch]
        optimizer.zero_grad(set_to_none=True)
        loss = F.mse_loss(network(rows), rows)
        loss.backward()
        optimizer.step()
        return loss.item()

    return epochs(table.shape[0], batch_size, step)


def product(m, k, n):
    a, b = np.random.rand(m, k).astype(np.float32), np.random.rand(k, n).astype(np.float32)
    c = np.empty((m, n), np.float32)
    ta, tb, tc = torch.from_numpy(a), torch.from_numpy(b), torch.from_numpy(c)
    return {
        "numpy.dot": lambda: np.dot(a, b, out=c),
        "torch.mm": lambda: torch.mm(ta, tb, out=tc),
    }


def for_each(optimizers, make):
    """The same step with each way to run the optimiser."""
    return {name: make(optimizer) for name, optimizer in optimizers.items()}


ADAM = {
    "Adam": lambda parameters: torch.optim.Adam(parameters, lr=3e-3),
    "Adam foreach": lambda parameters: torch.optim.Adam(parameters, lr=3e-3, foreach=True),
}
SGD = {
    "SGD": lambda parameters: torch.optim.SGD(parameters, lr=0.5),
    "SGD foreach": lambda parameters: torch.optim.SGD(parameters, lr=0.5, foreach=True),
}
WORKS = {
    "acgan-step-64": lambda: for_each(ADAM, ac_gan),
    "paper-ae-step-32": lambda: for_each(SGD, lambda optimizer: autoencoder([30, 20, 10, 20, 30], 32, optimizer)),
    "ae-step-256": lambda: for_each(ADAM, lambda optimizer: autoencoder([100, 64, 32, 64, 100], 256, optimizer)),
    "gemm-512": lambda: product(512, 512, 512),
    "gemm-64x50x30": lambda: product(64, 50, 30),
}


def timed(run, count):
    start = time.perf_counter()
    for _ in range(count):
        run()
    return time.perf_counter() - start


def fastest(variants):
    """Warms all variants up; the fastest, and how many of its runs make a batch."""
    best = {}
    for name, run in variants.items():
        best[name] = float("inf")
        end = time.perf_counter() + WARM_UP_SECONDS
        while time.perf_counter() < end:
            best[name] = min(best[name], timed(run, 1))
    name = min(best, key=best.get)
    return name, variants[name], max(1, int(BATCH_SECONDS / best[name]))


def open_blas():
    """OpenBLAS as it is loaded into this process, or None where another library stands in its place."""
    blas = ctypes.CDLL("libblas.so.3")
    if not hasattr(blas, "openblas_get_corename"):
        return None
    blas.openblas_get_corename.restype = ctypes.c_char_p
    blas.openblas_get_config.restype = ctypes.c_char_p
    return blas


def main():
    try:
        blas = open_blas()
    except OSError:
        blas = None
    matrices = (
        f"OpenBLAS {blas.openblas_get_config().decode().split()[1]} with its {blas.openblas_get_corename().decode()} kernels"
        if blas
        else "a matrix library that is not OpenBLAS"
    )
    print(f"torch {torch.__version__}, {matrices}", flush=True)
    prepared = {}
    for line in sys.stdin:
        work, threads, seconds = line.split()
        if work not in WORKS:
            print(json.dumps({"error": f"no work {work}"}), flush=True)
            continue
        torch.set_num_threads(int(threads))
        if blas:
            blas.openblas_set_num_threads(int(threads))
        if (work, threads) not in prepared:
            prepared[work, threads] = fastest(WORKS[work]())
        name, run, count = prepared[work, threads]
        milliseconds = []
        end = time.perf_counter() + float(seconds)
        while not milliseconds or time.perf_counter() < end:
            milliseconds.append(timed(run, count) / count * 1000)
        print(json.dumps({"variant": name, "milliseconds": milliseconds}), flush=True)


if __name__ == "__main__":
    main()
