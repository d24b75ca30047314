using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Randomness;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>Fills cells with some of the next numbers of a stream, without drawing them.</summary>
/// <param name="random">What the cells are filled with.</param>
/// <param name="first">Which of the next numbers is the first one, a multiple of 32.</param>
/// <param name="result">The cells, one row.</param>
internal sealed class RandomFillInstruction(RandomOperation random, int first, Block result) : Instruction
{
    public override void Execute()
    {
        Span<float> cells = result.Row(0);
        switch (random.Kind)
        {
            case RandomKind.Uniform:
                random.Stream.LookAhead<UniformDistribution>(first, cells);
                break;
            case RandomKind.Normal:
                random.Stream.LookAhead<NormalDistribution>(first, cells);
                break;
            case RandomKind.Gumbel:
                random.Stream.LookAhead<GumbelDistribution>(first, cells);
                break;
            default:
                random.Stream.LookAhead<BernoulliDistribution>(first, cells, random.Probability);
                break;
        }
    }

    public override string ToString() => $"{result.Columns} numbers";
}
