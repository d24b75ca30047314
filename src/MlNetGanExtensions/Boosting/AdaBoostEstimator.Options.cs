using System.Text.Json.Serialization;
using Microsoft.ML.SearchSpace;
using MlNetGanExtensions.Networks.Training;

namespace MlNetGanExtensions.Boosting;

public sealed partial class AdaBoostEstimator
{
    /// <summary>Settings of <see cref="AdaBoostEstimator"/>.</summary>
    public sealed class Options
    {
        /// <summary>The column of the label: Boolean.</summary>
        public string LabelColumnName { get; set; } = "Label";

        /// <summary>
        /// The column from which the given trainer reads its example weights. It need not be in the data: boosting fills it, while fitting only.
        /// Where the data have it, its weights are where boosting starts from.
        /// </summary>
        public string ExampleWeightColumnName { get; set; } = "Weight";

        /// <summary>The most rounds, at least 1.</summary>
        [Range(5, 200, init: 50)]
        public int Rounds { get; set; } = 50;

        /// <summary>Damps the changes of weight between rounds; above 0.</summary>
        [Range(.01, 2.0, init: 1.0, logBase: true)]
        public double LearningRate { get; set; } = 1;

        /// <summary>How the rounds vote.</summary>
        [Choice(new object[] { BoostingAlgorithm.SammeR, BoostingAlgorithm.Samme }, BoostingAlgorithm.SammeR)]
        public BoostingAlgorithm Algorithm { get; set; } = BoostingAlgorithm.SammeR;

        /// <summary>Stops the training between two rounds. The context's own cancellation does so too.</summary>
        [JsonIgnore]
        public CancellationToken CancellationToken { get; set; }

        /// <summary>Told after each round, as its epoch; the loss is the round's weighted error on the training rows.</summary>
        [JsonIgnore]
        public IProgress<TrainingProgress>? Progress { get; set; }

        /// <summary>
        /// The set-up of the article on COVID-19 mortality: 50 rounds of SAMME.R at the rate .01. Its trainer is a FastForest of 100 trees of depth
        /// 2 (4 leaves) with at least 2 rows in a leaf.
        /// </summary>
        public static Options Article() => new() { Rounds = 50, LearningRate = .01 };

        internal Options Copy() => (Options)MemberwiseClone();

        /// <exception cref="ArgumentNullException">A name is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        internal void Check()
        {
            ArgumentNullException.ThrowIfNull(LabelColumnName);
            ArgumentNullException.ThrowIfNull(ExampleWeightColumnName);
            ArgumentOutOfRangeException.ThrowIfLessThan(Rounds, 1);
            if (!(LearningRate > 0 && double.IsFinite(LearningRate)))
            {
                throw new ArgumentOutOfRangeException(nameof(LearningRate), LearningRate, "The learning rate is a finite number above 0.");
            }

            if (!Enum.IsDefined(Algorithm))
            {
                throw new ArgumentOutOfRangeException(nameof(Algorithm), Algorithm, "There is no such algorithm.");
            }
        }
    }
}
