using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs.Execution;

public sealed class AbsorbedReaderTests
{
    [Fact]
    public void A_product_that_became_part_of_a_sum_in_a_merged_pass_still_reads_its_variable_before_the_write()
    {
        Variable first = new("first", Matrix.From(new float[,] { { 2, 3 } }));
        Variable second = new("second", Matrix.From(new float[,] { { 5, 7 } }));

        // first × second is absorbed by the sum, and the sum is then computed in one pass with the square root.
        Expression sum = Op.Sqrt((first * second) + (first * 0.5f));
        ICompiledGraph graph = CpuExecutor.Default.Compile(
        [
            new Stage([new Assignment(first, second + 1), new Assignment(second, sum)], sum),
        ]);
        graph.Run();

        second.Read().Values.ToArray().Should().Equal(MathF.Sqrt(11), MathF.Sqrt(22.5f));
        first.Read().Values.ToArray().Should().Equal(6, 8);
    }
}
