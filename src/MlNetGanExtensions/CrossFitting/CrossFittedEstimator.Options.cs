using System.Text.Json.Serialization;
using Microsoft.ML.SearchSpace;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.CrossFitting;

/// <content>The settings.</content>
public sealed partial class CrossFittedEstimator
{
    /// <summary>Settings of <see cref="CrossFittedEstimator"/>. They are copied when the estimator is made; later changes have no effect.</summary>
    public sealed class Options
    {
        /// <summary>The column of the label: Boolean.</summary>
        public string LabelColumnName { get; set; } = "Label";

        /// <summary>A column whose equal values keep rows in one fold, such as a patient's number; null for none.</summary>
        public string? SamplingKeyColumnName { get; set; }

        /// <summary>How scores become probabilities.</summary>
        [Choice(new object[] { CalibrationKind.None, CalibrationKind.Platt, CalibrationKind.Isotonic }, CalibrationKind.None)]
        public CalibrationKind Calibration { get; set; }

        /// <summary>What the threshold is chosen for; null leaves it at the probability .5, or the score 0 where there is no probability.</summary>
        [JsonIgnore]
        public ThresholdGoal? Goal { get; set; }

        /// <summary>The number of folds, at least 2; fewer are drawn where a class has fewer rows. Each costs a fit.</summary>
        [Range(2, 10, init: 5)]
        public int NumberOfFolds { get; set; } = 5;

        /// <summary>Seed of the folds; null takes one from the context. The trainer has seeds of its own.</summary>
        public ulong? Seed { get; set; }

        /// <summary>Stops before the next fold. The context's own cancellation does so too.</summary>
        [JsonIgnore]
        public CancellationToken CancellationToken { get; set; }

        /// <exception cref="ArgumentNullException">The label's name is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        internal Options Checked()
        {
            ArgumentNullException.ThrowIfNull(LabelColumnName);
            ArgumentOutOfRangeException.ThrowIfLessThan(NumberOfFolds, 2);
            if (!Enum.IsDefined(Calibration))
            {
                throw new ArgumentOutOfRangeException(nameof(Calibration), Calibration, "There is no such calibration.");
            }

            return (Options)MemberwiseClone();
        }
    }
}
