using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using MlNetGanExtensions.Tests.Conformance;

namespace MlNetGanExtensions.Tests.Probing;

/// <summary>The library's own components before its own probe: what one learns in a fold stays as it is when all other rows are poisoned.</summary>
public sealed class PoisonedFoldTests
{
    private readonly MLContext _ml = new(1);

    public static TheoryData<string> Components => ConformanceCases.Names;

    [Theory]
    [MemberData(nameof(Components))]
    public void Nothing_is_learned_from_rows_that_are_held_out(string name) =>
        Probe(name, _ => Honest(name)).ToString().Should().StartWith("No leak was found. 60 rows, 2 folds held out in turn, ");

    /// <summary>The control, without which the test above would show nothing: the same component, fitted to all rows before they are divided.</summary>
    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_that_was_fitted_to_all_rows_beforehand_is_caught(string name) =>
        Probe(name, all => Leaky(name, all)).Findings.Select(finding => finding.Kind)
            .Should().BeEquivalentTo([LeakageKind.ModelDependsOnHeldOutRows, LeakageKind.HeldOutRowsRead]);

    private LeakageReport Probe(string name, Func<IDataView, IEstimator<ITransformer>> pipeline) => _ml.Gan().LeakageProbe(
        pipeline,
        ConformanceCases.Data(_ml),
        new LeakageProbeOptions { NumberOfFolds = 2, LabelColumnName = ConformanceCases.Find(name).LabelColumn, Seed = 1 });

    /// <summary>What a step makes shows in the scores of a trainer behind it alone.</summary>
    private static IEstimator<ITransformer> Honest(string name)
    {
        ConformanceCase component = ConformanceCases.Find(name);
        MLContext ml = new(3);
        IEstimator<ITransformer> estimator = component.Create(ml, 7);
        return component.TransformerNeedsColumns ? estimator : estimator.Append(Trees(ml, component));
    }

    private static OtherEstimator Leaky(string name, IDataView all)
    {
        ConformanceCase component = ConformanceCases.Find(name);
        MLContext ml = new(3);
        return new OtherEstimator(training =>
        {
            ITransformer fitted = component.Create(ml, 7).Fit(all);
            if (component.TransformerNeedsColumns)
            {
                return fitted;
            }

            // The trainer sees no real row that is held out: what gives it away is made of them.
            return Trees(ml, component).Fit(EarlyRows.Beside(training, fitted.Transform(all), ConformanceCases.Rows));
        });
    }

    private static FastTreeBinaryTrainer Trees(MLContext ml, ConformanceCase component) => ml.BinaryClassification.Trainers.FastTree(
        exampleWeightColumnName: component.WeightColumn, numberOfTrees: 3, numberOfLeaves: 4, minimumExampleCountPerLeaf: 3);
}
