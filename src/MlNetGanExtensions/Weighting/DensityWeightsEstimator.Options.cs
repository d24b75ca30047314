using System.Text.Json.Serialization;
using Microsoft.ML.SearchSpace;
using MlNetGanExtensions.Oversampling;

namespace MlNetGanExtensions.Weighting;

public sealed partial class DensityWeightsEstimator
{
    /// <summary>Settings of <see cref="DensityWeightsEstimator"/>. They are copied when the estimator is made; later changes have no effect.</summary>
    public sealed class Options
    {
        /// <summary>The column of weights that is added: Single.</summary>
        public string OutputColumnName { get; set; } = "Weight";

        /// <summary>The class of a row: Boolean, or a key.</summary>
        public string LabelColumnName { get; set; } = "Label";

        /// <summary>The features by which rows are near each other: a vector of Single of known size.</summary>
        public string FeatureColumnName { get; set; } = "Features";

        /// <summary>
        /// Which slots of the features are one category: first and last slot of each group in turn, both inclusive, ascending. Null takes them
        /// from the annotation <c>CategoricalSlotRanges</c>.
        /// </summary>
        public int[]? CategoricalSlotRanges { get; set; }

        /// <summary>How a class's weight is spread over its rows: by density, which is meant for trees whatever the trainer, or all alike: plain class weights.</summary>
        [Choice(new object[] { RowWeightingKind.Density, RowWeightingKind.Uniform }, RowWeightingKind.Density)]
        public RowWeightingKind Weighting { get; set; } = RowWeightingKind.Density;

        /// <summary>How many of the nearest rows are looked at, at least 1.</summary>
        [Range(2, 20, init: 5)]
        public int Neighbours { get; set; } = 5;

        /// <summary>
        /// The weight that is added to a class, in parts of what it lacks to the largest class: 1 evens the classes out, 0 leaves all weights at 1,
        /// and more than 1 makes the rarer class the heavier one.
        /// </summary>
        [Range(0.0, 2.0, init: 1.0)]
        public double Amount { get; set; } = 1;

        /// <summary>Stops a fit.</summary>
        [JsonIgnore]
        public CancellationToken CancellationToken { get; set; }

        /// <exception cref="ArgumentNullException">A name is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        internal Options Checked()
        {
            ArgumentNullException.ThrowIfNull(OutputColumnName);
            ArgumentNullException.ThrowIfNull(LabelColumnName);
            ArgumentNullException.ThrowIfNull(FeatureColumnName);
            ArgumentOutOfRangeException.ThrowIfLessThan(Neighbours, 1);
            if (!Enum.IsDefined(Weighting))
            {
                throw new ArgumentOutOfRangeException(nameof(Weighting), Weighting, "There is no such weighting.");
            }

            if (!(Amount >= 0 && double.IsFinite(Amount)))
            {
                throw new ArgumentOutOfRangeException(nameof(Amount), Amount, "Expected a finite factor of at least 0.");
            }

            Options copy = (Options)MemberwiseClone();
            copy.CategoricalSlotRanges = (int[]?)CategoricalSlotRanges?.Clone();
            return copy;
        }
    }
}
