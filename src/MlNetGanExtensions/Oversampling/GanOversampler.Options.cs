using System.Text.Json.Serialization;
using Microsoft.ML.SearchSpace;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Oversampling;

/// <content>The settings.</content>
public sealed partial class GanOversampler
{
    /// <summary>Settings of <see cref="GanOversampler"/>. They are copied when the estimator is made; later changes have no effect.</summary>
    public sealed class Options : OversamplingOptions
    {
        /// <summary>What makes the rows.</summary>
        [Choice(new object[] { GeneratorKind.TabularGan, GeneratorKind.AcGan, GeneratorKind.TabularVae, GeneratorKind.ConditionalTabularGan, GeneratorKind.GaussianCopula }, GeneratorKind.TabularGan)]
        public GeneratorKind Generator { get; set; } = GeneratorKind.TabularGan;

        /// <summary>Which real rows the made rows are made from. Density is better for trees, alike for linear models; so the trainer decides.</summary>
        [Choice(new object[] { RowWeightingKind.ByTrainer, RowWeightingKind.Uniform, RowWeightingKind.Density }, RowWeightingKind.ByTrainer)]
        public RowWeightingKind Weighting { get; set; }

        /// <summary>The share of the largest class that every class has in the end, from 0 to 1; 1 evens them out, and classes that have more stay.</summary>
        [Range(0.1, 1.0, init: 1.0)]
        public double Ratio { get; set; } = 1;

        /// <summary>
        /// Steps of training; null takes the generator's own. The AC-GAN has a number of epochs of its own and does not ask for this, and the copula
        /// is not trained; the conditional GAN passes over the rows at least once.
        /// </summary>
        public int? Rounds { get; set; }

        /// <summary>Seed of all random numbers; null takes one from the context. With a seed, every fit to the same rows makes the same rows.</summary>
        public ulong? Seed { get; set; }

        /// <summary>Threads for the training. The rows do not depend on it.</summary>
        public int Threads { get; set; } = 1;

        /// <summary>
        /// Where the training keeps its state from time to time, so that a fit that was interrupted goes on from there when it is started again with the
        /// same rows and settings, and makes the same rows; null keeps nothing. The copula is not trained and does not ask for this.
        /// </summary>
        /// <remarks>
        /// A store is for one fit: not for cross-validation, where each fold would need its own. Give a <see cref="Seed"/>, or a context with one. A
        /// checkpoint of other rows or settings is refused with a <see cref="CheckpointMismatchException"/>, a damaged one with a
        /// <see cref="ModelFormatException"/>. No row is kept.
        /// </remarks>
        [JsonIgnore]
        public ICheckpointStore? Checkpoints { get; set; }

        /// <summary>Told after each epoch.</summary>
        [JsonIgnore]
        public IProgress<TrainingProgress>? Progress { get; set; }

        /// <exception cref="ArgumentNullException">A name is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        internal Options Checked()
        {
            CheckShared();
            if (!Enum.IsDefined(Generator))
            {
                throw new ArgumentOutOfRangeException(nameof(Generator), Generator, "There is no such generator.");
            }

            if (!Enum.IsDefined(Weighting))
            {
                throw new ArgumentOutOfRangeException(nameof(Weighting), Weighting, "There is no such weighting.");
            }

            if (!(Ratio is >= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(Ratio), Ratio, "Expected a share from 0 to 1.");
            }

            ArgumentOutOfRangeException.ThrowIfLessThan(Rounds ?? 1, 1, nameof(Rounds));
            ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
            return (Options)Copy();
        }
    }
}
