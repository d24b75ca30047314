using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Networks;

public sealed class BatchNormalizationTests
{
    private static readonly Matrix Rows = Matrix.From(new[,] { { 1f, -2f }, { 0.5f, 1f }, { 2f, 0f }, { -1f, 1.5f } });

    /// <summary>torch.nn.BatchNorm1d(2, momentum=0.1) of PyTorch 1.13 on X, then on 2 X + 1, then in evaluation mode on X.</summary>
    [Fact]
    public void Outputs_and_running_statistics_are_those_of_PyTorch()
    {
        BatchNormalization layer = new("bn", 2);
        layer.Scale.Write(Matrix.From(new[,] { { 1.5f, 0.5f } }));
        layer.Shift.Write(Matrix.From(new[,] { { 0.25f, -1f } }));
        InputSlot input = new("rows", 4, 2);
        List<Assignment> updates = [];
        Expression trained = layer.Train(input, updates);
        Expression inferred = layer.Infer(input);
        ICompiledGraph training = CpuExecutor.Default.Compile([new Stage(updates, trained)]);
        ICompiledGraph inference = CpuExecutor.Default.Compile([new Stage([], inferred)]);

        Run(training, input, trained, cell => cell)
            .Should().BeEquivalentTo(new[] { 0.769613f, -1.7926269f, 0.0767957f, -0.6736242f, 2.1552478f, -1.0466251f, -2.0016564f, -0.4871238f }, Close);
        Run(training, input, trained, cell => (2 * cell) + 1)
            .Should().BeEquivalentTo(new[] { 0.7696147f, -1.7926285f, 0.0767951f, -0.6736235f, 2.1552539f, -1.0466252f, -2.0016636f, -0.4871227f }, Close);
        layer.RunningMean.Read().Values.ToArray().Should().BeEquivalentTo(new[] { 0.28125f, 0.13625f }, Close);
        layer.RunningVariance.Read().Values.ToArray().Should().BeEquivalentTo(new[] { 1.575625f, 1.9839583f }, Close);
        Run(inference, input, inferred, cell => cell)
            .Should().BeEquivalentTo(new[] { 1.1088974f, -1.7583238f, 0.5114036f, -0.6933869f, 2.3038852f, -1.0483659f, -1.281078f, -0.5158974f }, Close);
    }

    [Fact]
    public void A_single_row_cannot_be_trained_on()
    {
        Action act = () => new BatchNormalization("bn", 2).Train(new InputSlot("row", 1, 2), []);

        act.Should().Throw<ArgumentException>().WithMessage("*at least two rows*");
    }

    private static FluentAssertions.Equivalency.EquivalencyAssertionOptions<float> Close(
        FluentAssertions.Equivalency.EquivalencyAssertionOptions<float> options) => options
        .Using<float>(context => context.Subject.Should().BeApproximately(context.Expectation, 3e-6f))
        .WhenTypeIs<float>()
        .WithStrictOrdering();

    private static float[] Run(ICompiledGraph graph, InputSlot input, Expression output, Func<float, float> change)
    {
        for (int row = 0; row < input.Rows; row++)
        {
            for (int column = 0; column < input.Columns; column++)
            {
                input.Row(row)[column] = change(Rows[row, column]);
            }
        }

        graph.Run();
        float[] values = new float[output.Rows * output.Columns];
        graph.Read(output, values);
        return values;
    }
}
