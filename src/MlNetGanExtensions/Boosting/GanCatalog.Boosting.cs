using Microsoft.ML;
using MlNetGanExtensions.Boosting;

namespace MlNetGanExtensions;

/// <content>Boosting of ML.NET's trainers.</content>
public sealed partial class GanCatalog
{
    /// <summary>Boosts a binary trainer that reads example weights, by SAMME.R.</summary>
    /// <param name="trainer">Fitted once for each round; it reads its example weights from the column named below.</param>
    /// <param name="labelColumnName">The label: a Boolean column.</param>
    /// <param name="exampleWeightColumnName">The column that the trainer reads its weights from; it need not be in the data.</param>
    /// <param name="rounds">The most rounds.</param>
    /// <param name="learningRate">Damps the changes of weight between rounds.</param>
    /// <exception cref="ArgumentNullException">The trainer or a name is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <seealso cref="AdaBoostEstimator"/>
    public AdaBoostEstimator AdaBoost(
        IEstimator<ITransformer> trainer,
        string labelColumnName = "Label",
        string exampleWeightColumnName = "Weight",
        int rounds = 50,
        double learningRate = 1) => AdaBoost(trainer, new AdaBoostEstimator.Options
        {
            LabelColumnName = labelColumnName,
            ExampleWeightColumnName = exampleWeightColumnName,
            Rounds = rounds,
            LearningRate = learningRate,
        });

    /// <summary>Boosts a binary trainer that reads example weights.</summary>
    /// <param name="trainer">Fitted once for each round; it reads its example weights from the column that the options name.</param>
    /// <param name="options">All settings; they are copied.</param>
    /// <exception cref="ArgumentNullException">The trainer, the options or a name in them are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <seealso cref="AdaBoostEstimator"/>
    public AdaBoostEstimator AdaBoost(IEstimator<ITransformer> trainer, AdaBoostEstimator.Options options)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(options);
        return new AdaBoostEstimator(Context, trainer, options);
    }
}
