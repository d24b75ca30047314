namespace MlNetGanExtensions.Classification;

public sealed partial class AcGanMulticlassTrainer
{
    /// <summary>Settings of <see cref="AcGanMulticlassTrainer"/>.</summary>
    public sealed class Options : AcGanTrainerOptions
    {
        /// <summary>
        /// What rows whose label is missing contribute. Null leaves them out of the training and says in the log how many they were.
        /// A prior over the classes names those that have training rows, in the order of their keys.
        /// </summary>
        public UnlabelledOptions? Unlabelled { get; set; }

        /// <summary>The set-up of the paper; see <see cref="AcGanOptions.Paper"/>. It expects features from 0 to 1, as after
        /// <c>NormalizeMinMax(fixZero: false)</c>.</summary>
        public static Options Paper()
        {
            Options options = new();
            options.SetPaper();
            return options;
        }

        internal Options Copy()
        {
            Options copy = Copy<Options>();
            copy.Unlabelled = Unlabelled is null ? null : new UnlabelledOptions
            {
                InSourceLoss = Unlabelled.InSourceLoss,
                EntropyWeight = Unlabelled.EntropyWeight,
                PseudoLabelWeight = Unlabelled.PseudoLabelWeight,
                PseudoLabelConfidence = Unlabelled.PseudoLabelConfidence,
                PriorWeight = Unlabelled.PriorWeight,
                ClassPrior = Unlabelled.ClassPrior?.ToArray(),
                SourceFromClassLogits = Unlabelled.SourceFromClassLogits,
                RampUpEpochs = Unlabelled.RampUpEpochs,
            };
            return copy;
        }

        internal override AcGanOptions ToCore(ulong seed)
        {
            AcGanOptions core = base.ToCore(seed);
            core.Unlabelled = Unlabelled ?? core.Unlabelled;
            return core;
        }
    }
}
