using MlNetGanExtensions.Classification;

namespace MlNetGanExtensions;

public sealed partial class GanCatalog
{
    /// <summary>Makes a trainer of a binary classifier that is also a generator.</summary>
    /// <param name="labelColumnName">The label: a Boolean column.</param>
    /// <param name="featureColumnName">The features: a vector of Single of known size.</param>
    /// <param name="hiddenUnits">Units of the hidden layer of each network.</param>
    /// <param name="members">Networks whose probabilities are averaged.</param>
    /// <param name="epochs">Passes over the training rows.</param>
    /// <param name="learningRate">Adam's learning rate.</param>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <seealso cref="AcGanBinaryTrainer"/>
    public AcGanBinaryTrainer AcGan(
        string labelColumnName = "Label",
        string featureColumnName = "Features",
        int hiddenUnits = 50,
        int members = 5,
        int epochs = 300,
        float learningRate = 3e-3f) => AcGan(new AcGanBinaryTrainer.Options
        {
            LabelColumnName = labelColumnName,
            FeatureColumnName = featureColumnName,
            HiddenUnits = hiddenUnits,
            Members = members,
            Epochs = epochs,
            LearningRate = learningRate,
        });

    /// <summary>Makes a trainer of a binary classifier that is also a generator.</summary>
    /// <param name="options">All settings; they are copied.</param>
    /// <exception cref="ArgumentNullException">The options or a name in them are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <seealso cref="AcGanBinaryTrainer"/>
    public AcGanBinaryTrainer AcGan(AcGanBinaryTrainer.Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new AcGanBinaryTrainer(Context, options);
    }

    /// <summary>Makes a trainer of a classifier of several classes that is also a generator.</summary>
    /// <param name="labelColumnName">The label: a column of a key type, as <c>MapValueToKey</c> makes it.</param>
    /// <param name="featureColumnName">The features: a vector of Single of known size.</param>
    /// <param name="hiddenUnits">Units of the hidden layer of each network.</param>
    /// <param name="members">Networks whose probabilities are averaged.</param>
    /// <param name="epochs">Passes over the training rows.</param>
    /// <param name="learningRate">Adam's learning rate.</param>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <seealso cref="AcGanMulticlassTrainer"/>
    public AcGanMulticlassTrainer AcGanMulticlass(
        string labelColumnName = "Label",
        string featureColumnName = "Features",
        int hiddenUnits = 50,
        int members = 5,
        int epochs = 300,
        float learningRate = 3e-3f) => AcGanMulticlass(new AcGanMulticlassTrainer.Options
        {
            LabelColumnName = labelColumnName,
            FeatureColumnName = featureColumnName,
            HiddenUnits = hiddenUnits,
            Members = members,
            Epochs = epochs,
            LearningRate = learningRate,
        });

    /// <summary>Makes a trainer of a classifier of several classes that is also a generator.</summary>
    /// <param name="options">All settings; they are copied.</param>
    /// <exception cref="ArgumentNullException">The options or a name in them are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <seealso cref="AcGanMulticlassTrainer"/>
    public AcGanMulticlassTrainer AcGanMulticlass(AcGanMulticlassTrainer.Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new AcGanMulticlassTrainer(Context, options);
    }
}
