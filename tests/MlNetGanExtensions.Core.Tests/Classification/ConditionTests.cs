using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Classification;

public sealed class ConditionTests
{
    private const int Rows = 8000;

    [Theory]
    [InlineData(ConditionSampling.TrainingShare, new[] { 0.2, 0.5, 0.3 })]
    [InlineData(ConditionSampling.Even, new[] { 1 / 3.0, 1 / 3.0, 1 / 3.0 })]
    [InlineData(ConditionSampling.OppositeToBatch, new[] { 0.125, 0.4375, 0.4375 })]
    public void Classes_are_asked_for_with_the_stated_shares(ConditionSampling sampling, double[] shares)
    {
        // Three quarters of the batch are of class 0, an eighth each of the others.
        float[] drawn = Draw(sampling, classes: 3, row => row % 8 < 6 ? 0 : (row % 8) - 5, LossParts.Table([[0.2f, 0.5f, 0.3f]]));

        for (int k = 0; k < 3; k++)
        {
            double share = drawn.Where((_, i) => i % 3 == k).Average();
            share.Should().BeApproximately(shares[k], 5 * Math.Sqrt(shares[k] * (1 - shares[k]) / Rows), "class {0} of {1}", k, sampling);
        }
    }

    [Fact]
    public void Every_row_asks_for_exactly_one_class()
    {
        float[] drawn = Draw(ConditionSampling.OppositeToBatch, classes: 3, row => row % 3, LossParts.Table([[0.1f, 0.2f, 0.7f]]));

        drawn.Should().OnlyContain(cell => cell == 0 || cell == 1);
        drawn.Chunk(3).Should().OnlyContain(row => row.Sum() == 1);
    }

    [Fact]
    public void With_two_classes_a_batch_of_one_asks_for_the_other_only()
    {
        float[] drawn = Draw(ConditionSampling.OppositeToBatch, classes: 2, _ => 1, LossParts.Table([[0.5f, 0.5f]]));

        drawn.Chunk(2).Should().OnlyContain(row => row[0] == 1);
    }

    private static float[] Draw(ConditionSampling sampling, int classes, Func<int, int> classOf, Matrix prior)
    {
        AcGanShape shape = new(Features: 2, classes, HiddenUnits: 2, NoiseSize: 0, SigmoidOutput: false, SourceFromClassLogits: false);
        AcGanLosses losses = new(
            LossParts.Networks(shape), new AcGanOptions { Conditions = sampling }, prior, new Variable("ramp", new Matrix(1, 1)));
        Matrix batch = new(Rows, classes);
        for (int row = 0; row < Rows; row++)
        {
            batch[row, classOf(row)] = 1;
        }

        Expression conditions = losses.Conditions(new Variable("batch", batch), new RandomStream(3, "conditions"));
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([], conditions)]);
        graph.Run();
        float[] drawn = new float[Rows * classes];
        graph.Read(conditions, drawn);
        return drawn;
    }
}
