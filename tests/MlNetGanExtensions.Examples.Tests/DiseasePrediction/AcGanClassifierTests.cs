using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;

namespace MlNetGanExtensions.Examples.Tests.DiseasePrediction;

public sealed class AcGanClassifierTests
{
    private static readonly AcGanClassifier Tiny = new("tiny", () => new AcGanBinaryTrainer.Options { Epochs = 30, Members = 1 });

    [Fact]
    public void Probabilities_above_a_half_and_decisions_above_zero_are_the_same_rows()
    {
        LabelledTable table = SmallTable.Create();

        IFittedClassifier model = Tiny.Fit(table.Features, table.Labels, seed: 3);

        float[] probabilities = model.Predict(table.Features);
        float[] decisions = model.Decide(table.Features);
        decisions.Select(value => value > 0).Should().Equal(probabilities.Select(value => value > .5f));
        decisions.Zip(table.Labels).Count(row => row.First > 0 == (row.Second == 1)).Should().BeGreaterThan(70);
    }

    [Fact]
    public void The_seed_decides_the_model()
    {
        LabelledTable table = SmallTable.Create();
        float[] Decisions(ulong seed) => Tiny.Fit(table.Features, table.Labels, seed).Decide(table.Features);

        Decisions(3).Should().Equal(Decisions(3));
        Decisions(4).Should().NotEqual(Decisions(3));
    }
}
