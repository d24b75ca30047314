using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Randomness;

namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>Cells that are drawn anew in each run.</summary>
/// <remarks>
/// Number i × w + j of the fill is cell (i, j), where w is the number of columns rounded up to a multiple of 16: executors that keep
/// to this draw the same cells.
/// </remarks>
internal sealed class RandomOperation(RandomStream stream, RandomKind kind, float probability, int rows, int columns) : Operation(rows, columns)
{
    public RandomStream Stream { get; } = stream;

    public RandomKind Kind { get; } = kind;

    /// <summary>Probability of a 1, for <see cref="RandomKind.Bernoulli"/>.</summary>
    public float Probability { get; } = probability;

    /// <summary>Draws the next cells of the stream.</summary>
    /// <param name="cells">Receives all rows, with the columns that pad them: one fill does for all.</param>
    public void Fill(Span<float> cells)
    {
        LookAhead(0, cells);
        Stream.Skip(cells.Length);
    }

    /// <summary>Gives some of the next cells without drawing them.</summary>
    /// <param name="first">Which of the next fill's numbers is the first one, a multiple of 32.</param>
    /// <param name="cells">Receives them.</param>
    public void LookAhead(int first, Span<float> cells)
    {
        switch (Kind)
        {
            case RandomKind.Uniform:
                Stream.LookAhead<UniformDistribution>(first, cells);
                break;
            case RandomKind.Normal:
                Stream.LookAhead<NormalDistribution>(first, cells);
                break;
            case RandomKind.Gumbel:
                Stream.LookAhead<GumbelDistribution>(first, cells);
                break;
            default:
                Stream.LookAhead<BernoulliDistribution>(first, cells, Probability);
                break;
        }
    }

    /// <summary>Two draws are never the same, even from one stream.</summary>
    public override object Parameters => this;

    public override Expression?[] Differentiate(Expression outer) => [];
}
