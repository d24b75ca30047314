using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs;

/// <content>Random cells, drawn anew in each run and without a gradient.</content>
public static partial class Op
{
    /// <summary>Uniform on [0, 1).</summary>
    /// <param name="stream">Where the numbers come from; it moves on with each run.</param>
    /// <param name="rows">Rows, at least 1.</param>
    /// <param name="columns">Columns, at least 1.</param>
    public static Expression RandomUniform(RandomStream stream, int rows, int columns) =>
        Random(stream, RandomKind.Uniform, 0, rows, columns);

    /// <summary>Normal with mean 0 and standard deviation 1.</summary>
    /// <param name="stream">Where the numbers come from; it moves on with each run.</param>
    /// <param name="rows">Rows, at least 1.</param>
    /// <param name="columns">Columns, at least 1.</param>
    public static Expression RandomNormal(RandomStream stream, int rows, int columns) =>
        Random(stream, RandomKind.Normal, 0, rows, columns);

    /// <summary>Standard Gumbel, −ln(−ln u).</summary>
    /// <param name="stream">Where the numbers come from; it moves on with each run.</param>
    /// <param name="rows">Rows, at least 1.</param>
    /// <param name="columns">Columns, at least 1.</param>
    public static Expression RandomGumbel(RandomStream stream, int rows, int columns) =>
        Random(stream, RandomKind.Gumbel, 0, rows, columns);

    /// <summary>1 with a probability, else 0.</summary>
    /// <param name="stream">Where the numbers come from; it moves on with each run.</param>
    /// <param name="probability">Of a 1, in [0, 1].</param>
    /// <param name="rows">Rows, at least 1.</param>
    /// <param name="columns">Columns, at least 1.</param>
    public static Expression RandomBernoulli(RandomStream stream, float probability, int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1f);
        return Random(stream, RandomKind.Bernoulli, probability, rows, columns);
    }

    private static RandomOperation Random(RandomStream stream, RandomKind kind, float probability, int rows, int columns)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new RandomOperation(stream, kind, probability, rows, columns);
    }
}
