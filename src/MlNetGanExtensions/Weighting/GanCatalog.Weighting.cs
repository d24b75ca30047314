using MlNetGanExtensions.Weighting;

namespace MlNetGanExtensions;

/// <content>Example weights.</content>
public sealed partial class GanCatalog
{
    /// <summary>
    /// Adds a column of example weights that even out the classes by density, for a trainer whose <c>ExampleWeightColumnName</c> names it. Rows that
    /// are only scored get 1.
    /// </summary>
    /// <param name="outputColumnName">The column that is added; the data must not have one of this name.</param>
    /// <param name="labelColumnName">The class of a row: Boolean, or a key.</param>
    /// <param name="featureColumnName">The features by which rows are near each other: a vector of Single of known size.</param>
    /// <param name="neighbours">How many of the nearest rows are looked at, at least 1.</param>
    /// <param name="amount">The weight that is added to a class, in parts of what it lacks to the largest class; at least 0.</param>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <seealso cref="DensityWeightsEstimator"/>
    public DensityWeightsEstimator DensityWeights(
        string outputColumnName = "Weight",
        string labelColumnName = "Label",
        string featureColumnName = "Features",
        int neighbours = 5,
        double amount = 1) => DensityWeights(new DensityWeightsEstimator.Options
        {
            OutputColumnName = outputColumnName,
            LabelColumnName = labelColumnName,
            FeatureColumnName = featureColumnName,
            Neighbours = neighbours,
            Amount = amount,
        });

    /// <summary>Adds a column of example weights that even out the classes by density.</summary>
    /// <param name="options">All settings; they are copied.</param>
    /// <exception cref="ArgumentNullException">The options or a name in them are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <seealso cref="DensityWeightsEstimator"/>
    public DensityWeightsEstimator DensityWeights(DensityWeightsEstimator.Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new DensityWeightsEstimator(Context, options);
    }
}
