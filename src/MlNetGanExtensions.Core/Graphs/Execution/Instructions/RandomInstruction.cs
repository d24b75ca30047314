using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>Draws random cells; the padding is drawn too, so that one fill does for all rows.</summary>
internal sealed unsafe class RandomInstruction(RandomOperation random, Block result) : Instruction
{
    public override void Execute()
    {
        Span<float> cells = new(result.Data, result.Rows * result.Stride);
        switch (random.Kind)
        {
            case RandomKind.Uniform:
                random.Stream.FillUniform(cells);
                break;
            case RandomKind.Normal:
                random.Stream.FillNormal(cells);
                break;
            case RandomKind.Gumbel:
                random.Stream.FillGumbel(cells);
                break;
            default:
                random.Stream.FillBernoulli(cells, random.Probability);
                break;
        }
    }

    public override string ToString() => $"draw {random.Kind} {result.Rows} x {result.Columns}";
}
