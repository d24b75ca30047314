namespace MlNetGanExtensions.Classification;

public sealed partial class AcGanBinaryTrainer
{
    /// <summary>Settings of <see cref="AcGanBinaryTrainer"/>.</summary>
    public sealed class Options : AcGanTrainerOptions
    {
        /// <summary>A row is predicted as true above this probability, in (0, 1).</summary>
        /// <remarks>
        /// The Score is shifted, so that it is above 0 exactly there: ML.NET's evaluators count a row as positive by the sign of the Score.
        /// A shift changes neither the area under a curve nor what a calibrator learns. The Probability stays as it is.
        /// </remarks>
        public float Threshold { get; set; } = 0.5f;

        /// <summary>The set-up of the paper; see <see cref="AcGanOptions.Paper"/>. It expects features from 0 to 1, as after
        /// <c>NormalizeMinMax(fixZero: false)</c>.</summary>
        public static Options Paper()
        {
            Options options = new();
            options.SetPaper();
            return options;
        }

        internal Options Copy() => Copy<Options>();

        internal override void Check()
        {
            base.Check();
            if (!(Threshold is > 0 and < 1))
            {
                throw new ArgumentOutOfRangeException(nameof(Threshold), Threshold, "Expected a probability above 0 and below 1.");
            }
        }
    }
}
