using Microsoft.ML;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Resampling.Weighting;

namespace MlNetGanExtensions.Oversampling;

/// <summary>
/// Evens out classes with rows that a generative adversarial network makes: of the features only, while a pipeline is fitted, and never
/// otherwise. Made by <see cref="GanCatalog.GanOversampler(string, string, double, GeneratorKind)"/>.
/// </summary>
/// <remarks>
/// <format type="text/markdown"><![CDATA[
/// ### Estimator characteristics
/// |  |  |
/// | -- | -- |
/// | Does this estimator need to look at the data to train its parameters? | Yes |
/// | Input column data type | Features: known-size vector of Single; label: Boolean or key |
/// | Output column data type | The schema does not change |
/// | Exportable to ONNX | No; the fitted step is the identity |
///
/// ### What is made
/// Rows of the rarer classes, until each class has the share of the largest that the option `Ratio` says. Slots that the annotation
/// `CategoricalSlotRanges` (or the option of that name) declares to be one category come as exactly one 1 among zeros, or all zero where the
/// class has such rows; numbers stay within the range that the class shows; NaN is made in slots that have NaN. Normalising loses the
/// annotation, so normalise numbers before they are concatenated with categories.
///
/// ### Leaks
/// The network is trained on the rows that `Fit` gets, inside the fold that it is fitted in. In a fitted pipeline the step is the identity;
/// with `trainer.WithOversampling(...)` nothing of it is left at all. A copy of the data that was enlarged before cross-validation would leak.
/// ]]></format>
/// The generator of choice follows Adiboina 2020 (a GAN for the numbers and categories of a table) or Odena et al. 2017 (AC-GAN).
/// Does it help? Often not: compare with the same trainer alone, and with class weights, on stratified folds.
/// </remarks>
public sealed partial class GanOversampler : OversamplingEstimator
{
    private const int ShownWarnings = 3;

    // Between two of a training's epochs there is a chance to stop it, to tell of it and to keep its state.
    private const int LeastStepsInEpoch = 25;

    private readonly Options _options;

    internal GanOversampler(MLContext context, Options options)
        : base(context, nameof(GanOversampler), options.Checked(), options.Seed) => _options = (Options)Settings;

    private protected override MadeRows Make(OversamplingInput input, FitSession session)
    {
        bool density = _options.Weighting == RowWeightingKind.Density || (_options.Weighting == RowWeightingKind.ByTrainer && input.ForTrees);
        SortedDictionary<int, string> collapsed = [];
        Resampling.GanOversampler resampler = new(
            new GanOversamplerOptions
            {
                Seed = session.Seed,
                Strategy = SamplingStrategy.Ratio(_options.Ratio),
                Weighting = density ? new DensityWeighting() : new UniformWeighting(),
            },
            Generator(session.Seed, input.Rows.Rows))
        {
            Progress = session.Progress(_options.Progress),
            Fitted = fitted => FindCollapse(fitted, collapsed),
        };
        return MadeRows.Of(resampler.Resample(input.Rows, input.Classes, input.Layout, session.Cancellation)) with { Collapsed = collapsed };
    }

    private static void FindCollapse(IFittedRowGenerator fitted, SortedDictionary<int, string> collapsed)
    {
        if (fitted is not IChecksCollapse looked)
        {
            return;
        }

        foreach ((int number, CollapseCheck check) in looked.Collapse.Where(pair => pair.Value.Warnings.Count > 0))
        {
            int more = check.Warnings.Count - ShownWarnings;
            collapsed.Add(number, string.Join(' ', check.Warnings.Take(ShownWarnings)) + (more > 0 ? $" And {more} more like this." : ""));
        }
    }

    private IRowGenerator Generator(ulong seed, int rows) => _options.Generator switch
    {
        GeneratorKind.ArticleGan => new TabularGan(WithRounds(TabularGanOptions.Article(), seed)),
        GeneratorKind.AcGan => new AcGanGenerator(new AcGanOptions { Seed = seed, Threads = _options.Threads, Checkpoints = _options.Checkpoints }),
        GeneratorKind.TabularVae => new TabularVae(Autoencoder(seed)),
        GeneratorKind.ConditionalTabularGan => new ConditionalTabularGan(Conditional(seed, rows)),
        GeneratorKind.GaussianCopula => new GaussianCopulaGenerator(),
        _ => new TabularGan(WithRounds(new TabularGanOptions(), seed)),
    };

    private TabularGanOptions WithRounds(TabularGanOptions options, ulong seed)
    {
        options.Seed = seed;
        options.Threads = _options.Threads;
        options.Checkpoints = _options.Checkpoints;
        options.Rounds = _options.Rounds ?? options.Rounds;
        return options;
    }

    private TabularVaeOptions Autoencoder(ulong seed)
    {
        TabularVaeOptions options = new() { Seed = seed, Checkpoints = _options.Checkpoints };
        options.Rounds = _options.Rounds ?? options.Rounds;
        return options;
    }

    private ConditionalTabularGanOptions Conditional(ulong seed, int rows)
    {
        ConditionalTabularGanOptions options = new()
        {
            Seed = seed,
            Checkpoints = _options.Checkpoints,
            Executor = _options.Threads == 1 ? CpuExecutor.Default : new CpuExecutor(_options.Threads),
        };
        if (_options.Rounds is int rounds)
        {
            // Its own unit is a pass over the rows, which of few rows is but one step.
            int stepsInEpoch = Math.Max(LeastStepsInEpoch, rows / options.BatchSize);
            options.Epochs = ((rounds - 1) / stepsInEpoch) + 1;
            options.LeastSteps = rounds;
        }

        return options;
    }
}
