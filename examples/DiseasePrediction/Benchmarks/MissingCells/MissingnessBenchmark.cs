using System.Globalization;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Examples.DiseasePrediction.Trials;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.MissingCells;

/// <summary>Imputers against cells that are missing in several ways: how near they come, and what classifiers make of it.</summary>
/// <remarks>
/// In each repeat cells are hidden anew. The error is that of an imputer fitted on the whole table with its holes, over all hidden cells. The
/// classifiers are judged on a fifth of the rows; scaler, imputer and classifier learn from the other four fifths only. A table without labels
/// has errors only.
/// </remarks>
internal static class MissingnessBenchmark
{
    private const double TestShare = 0.2;

    private static readonly double[] Shares = [0.2, 0.4, 0.6];

    private static readonly TableView[] Imputers = [TableViews.Mean, TableViews.Chained, TableViews.Autoencoder];

    /// <summary>One network instead of an ensemble: there are hundreds to train.</summary>
    private static readonly Method QuickAcGan = new(new AcGanClassifier("AC-GAN, one network", () => new AcGanBinaryTrainer.Options { Members = 1 }));

    private static readonly Method[] Methods = [MethodRoster.LogisticRegression, QuickAcGan];

    public static void Run(RunOptions options, IOutput output, CancellationToken cancellation)
    {
        LabelledTable table = LabelledTable.Read(options.Data ?? CommittedData.Table, options.Label);
        IReadOnlyList<MissingnessRow> rows = Measure(options, table, output, cancellation);
        foreach (TextTable shown in MissingnessTables.Of(rows))
        {
            output.Table(shown);
        }

        string path = Path.Combine(Directory.CreateDirectory(options.Out).FullName, "missingness.csv");
        MissingnessTables.WriteCsv(path, rows);
        output.Line($"Written to {path}.");
    }

    /// <summary>Measures every way and share of missing cells with every imputer.</summary>
    public static IReadOnlyList<MissingnessRow> Measure(RunOptions options, LabelledTable table, IOutput output, CancellationToken cancellation)
    {
        List<MissingnessRow> rows = [];
        foreach (Mechanism mechanism in Mechanism.All)
        {
            foreach (double share in Shares)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"{mechanism.Name} {100 * share:F0} %");
                Setup setup = new(options, table, Draw(mechanism, share, table, options));
                rows.AddRange(Measure(mechanism, share, setup, name, output, cancellation));
            }
        }

        return rows;
    }

    private static MissingnessRow[] Measure(
        Mechanism mechanism, double share, Setup setup, string name, IOutput output, CancellationToken cancellation)
    {
        Experiment experiment = new(setup);
        ImputationStudy study = new(setup);
        ExperimentPlan[] plan = [.. Imputers.Select(imputer => new ExperimentPlan(imputer, setup.Table.HasLabels ? Methods : []))];
        int steps = experiment.CountSteps(plan) + (Imputers.Length * setup.Trials.Count);
        return output.Progress(name, steps, stepDone =>
        {
            IReadOnlyList<MethodResult> results = experiment.Run(plan, stepDone, cancellation);
            ImputationError[][] errors = [.. Imputers.Select(_ => new ImputationError[setup.Trials.Count])];
            Pieces.Run(
                from imputer in Enumerable.Range(0, Imputers.Length)
                from trial in Enumerable.Range(0, setup.Trials.Count)
                select (imputer, trial),
                setup.Options.Threads,
                piece =>
                {
                    errors[piece.imputer][piece.trial] = study.ErrorOnAllRows(Imputers[piece.imputer], piece.trial);
                    stepDone();
                },
                cancellation);
            return Imputers.Select((imputer, i) =>
                new MissingnessRow(mechanism, share, imputer, errors[i], [.. results.Where(result => result.View == imputer)])).ToArray();
        });
    }

    private static Trial[] Draw(Mechanism mechanism, double share, LabelledTable table, RunOptions options) =>
    [
        .. Enumerable.Range(0, options.Trials).Select(trial =>
        {
            CellMask hidden = mechanism.Hide(table, share, Seeds.Derive(options.Seed, "hidden cells", trial));
            Fold[] folds = table.HasLabels
                ? [StratifiedSplit.Create(table.Labels, TestShare, Seeds.Derive(options.Seed, "test rows", trial))]
                : [];
            return new Trial(hidden.Hide(table.Features), hidden, folds);
        }),
    ];
}
