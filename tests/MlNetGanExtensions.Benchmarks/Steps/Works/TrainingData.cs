using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Benchmarks.Steps.Works;

/// <summary>Tables to train on: what stands in them has no influence on the time of a step.</summary>
internal static class TrainingData
{
    /// <summary>Batches in an epoch; about as many as a training fold of 455 rows has at 64 rows each.</summary>
    public const int Batches = 7;

    /// <summary>Cells in [0, 1).</summary>
    public static Matrix Uniform(int rows, int columns, RandomStream stream)
    {
        Matrix table = new(rows, columns);
        stream.FillUniform(table.Values);
        return table;
    }
}
