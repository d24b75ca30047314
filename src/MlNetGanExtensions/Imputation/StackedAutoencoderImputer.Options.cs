using System.Text.Json.Serialization;
using Microsoft.ML.SearchSpace;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;

namespace MlNetGanExtensions.Imputation;

/// <content>The settings.</content>
public sealed partial class StackedAutoencoderImputer
{
    /// <summary>Settings of <see cref="StackedAutoencoderImputer"/>: those of <see cref="StackedAutoencoderOptions"/>, with the same defaults.</summary>
    /// <remarks>They are copied when the estimator is made; later changes have no effect.</remarks>
    public sealed class Options : ImputerOptions
    {
        /// <summary>Seed of all random numbers: same seed, same data, same bits. Null takes one from the context.</summary>
        public ulong? Seed { get; set; }

        /// <inheritdoc cref="StackedAutoencoderOptions.HiddenSizes"/>
        public int[]? HiddenSizes { get; set; }

        /// <inheritdoc cref="StackedAutoencoderOptions.Members"/>
        [Range(1, 10, init: 5)]
        public int Members { get; set; } = 5;

        /// <inheritdoc cref="StackedAutoencoderOptions.Form"/>
        public AutoencoderForm Form { get; set; } = AutoencoderForm.Denoising;

        /// <inheritdoc cref="StackedAutoencoderOptions.Copies"/>
        public int? Copies { get; set; }

        /// <inheritdoc cref="StackedAutoencoderOptions.PatternShare"/>
        public float PatternShare { get; set; } = 0.8f;

        /// <inheritdoc cref="StackedAutoencoderOptions.MaximumHiddenShare"/>
        public float MaximumHiddenShare { get; set; } = 0.5f;

        /// <inheritdoc cref="StackedAutoencoderOptions.SparsityThreshold"/>
        public float SparsityThreshold { get; set; }

        /// <inheritdoc cref="StackedAutoencoderOptions.Epochs"/>
        [Range(10, 100, init: 30)]
        public int Epochs { get; set; } = 30;

        /// <inheritdoc cref="StackedAutoencoderOptions.Patience"/>
        public int Patience { get; set; } = 6;

        /// <inheritdoc cref="StackedAutoencoderOptions.ValidationShare"/>
        public float ValidationShare { get; set; } = 0.1f;

        /// <inheritdoc cref="StackedAutoencoderOptions.BatchSize"/>
        [Choice(new object[] { 32, 64, 128 }, 64)]
        public int BatchSize { get; set; } = 64;

        /// <inheritdoc cref="StackedAutoencoderOptions.LearningRate"/>
        [Range(1e-4f, 1e-2f, init: 1e-3f, logBase: true)]
        public float LearningRate { get; set; } = 1e-3f;

        /// <inheritdoc cref="StackedAutoencoderOptions.Schedule"/>
        public LearningRateSchedule Schedule { get; set; } = LearningRateSchedule.Cosine;

        /// <inheritdoc cref="StackedAutoencoderOptions.L2"/>
        [Range(1e-6f, 1e-2f, init: 1e-4f, logBase: true)]
        public float L2 { get; set; } = 1e-4f;

        /// <inheritdoc cref="StackedAutoencoderOptions.Threads"/>
        public int Threads { get; set; } = 1;

        /// <inheritdoc cref="StackedAutoencoderOptions.Executor"/>
        [JsonIgnore]
        public IGraphExecutor Executor { get; set; } = CpuExecutor.Default;

        /// <summary>Told after each epoch of each member; where <see cref="Threads"/> is above 1, from several threads.</summary>
        [JsonIgnore]
        public IProgress<TrainingProgress>? Progress { get; set; }

        /// <inheritdoc cref="StackedAutoencoderOptions.Paper"/>
        public static Options Paper()
        {
            StackedAutoencoderOptions paper = StackedAutoencoderOptions.Paper();
            return new Options
            {
                HiddenSizes = [.. paper.HiddenSizes!],
                Members = paper.Members,
                Form = paper.Form,
                Epochs = paper.Epochs,
                Patience = paper.Patience,
                BatchSize = paper.BatchSize,
                LearningRate = paper.LearningRate,
                Schedule = paper.Schedule,
                L2 = paper.L2,
            };
        }

        /// <summary>The settings of the core library's imputer.</summary>
        internal StackedAutoencoderOptions ToCore(ulong seed) => new()
        {
            Seed = seed,
            HiddenSizes = HiddenSizes is null ? null : [.. HiddenSizes],
            Members = Members,
            Form = Form,
            Copies = Copies,
            PatternShare = PatternShare,
            MaximumHiddenShare = MaximumHiddenShare,
            SparsityThreshold = SparsityThreshold,
            Epochs = Epochs,
            Patience = Patience,
            ValidationShare = ValidationShare,
            BatchSize = BatchSize,
            LearningRate = LearningRate,
            Schedule = Schedule,
            L2 = L2,
            Threads = Threads,
            Executor = Executor,
        };
    }
}
