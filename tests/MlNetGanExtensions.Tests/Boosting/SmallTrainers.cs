using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using MlNetGanExtensions.Tests.Classification;

namespace MlNetGanExtensions.Tests.Boosting;

/// <summary>Small trainers that are worth boosting.</summary>
internal sealed class SmallTrainers(MLContext ml)
{
    public FastForestBinaryTrainer Forest(string weight = "Weight") => ml.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
    {
        ExampleWeightColumnName = weight,
        NumberOfTrees = 10,
        NumberOfLeaves = 4,
        MinimumExampleCountPerLeaf = 2,
        NumberOfThreads = 1,
        Seed = 3,
        MemoryStatistics = false,
    });

    public FastTreeBinaryTrainer Trees() => ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
    {
        ExampleWeightColumnName = "Weight",
        NumberOfTrees = 2,
        NumberOfLeaves = 3,
        NumberOfThreads = 1,
        Seed = 3,
        MemoryStatistics = false,
    });

    public FastTreeBinaryTrainer Stump(int minimum = 10) => Stump("Weight", minimum);

    public FastTreeBinaryTrainer StumpWithoutWeights() => Stump(null, 10);

    private FastTreeBinaryTrainer Stump(string? weight, int minimum) => ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
    {
        ExampleWeightColumnName = weight,
        NumberOfTrees = 1,
        NumberOfLeaves = 2,
        MinimumExampleCountPerLeaf = minimum,
        NumberOfThreads = 1,
        Seed = 3,
        MemoryStatistics = false,
    });

    /// <summary>A view without the column Weight.</summary>
    public IDataView Unweighted() => Unweighted(Wdbc.View(ml));

    public IDataView Unweighted(IDataView data) => ml.Transforms.DropColumns("Weight").Fit(data).Transform(data);
}
