using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Validation;

namespace MlNetGanExtensions.Probing;

/// <summary>Probes a pipeline fold by fold.</summary>
internal static class Probe
{
    /// <param name="context">The context to log to.</param>
    /// <param name="pipeline">Makes the pipeline from the view that holds all rows.</param>
    /// <param name="isFresh">Whether each call makes a pipeline of its own.</param>
    /// <param name="data">The rows.</param>
    /// <param name="options">How to divide them.</param>
    public static LeakageReport Run(
        MLContext context, Func<IDataView, IEstimator<ITransformer>> pipeline, bool isFresh, IDataView data, LeakageProbeOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.NumberOfFolds, 2, nameof(options.NumberOfFolds));
        using FitSession session = new(context, "LeakageProbe", options.Seed, options.CancellationToken);
        IReadOnlyList<Fold> folds = DrawFolds(data, options, session);
        FindingList findings = new();
        int fits = 0;
        for (int number = 0; number < folds.Count; number++)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            FoldProbe probe = new(data, pipeline, folds[number], number, findings);
            ScoredRows? reference = probe.Run(options.LabelColumnName);
            if (number == 0 && isFresh && reference is not null)
            {
                // A memory shows in the first fold as well as in any other.
                probe.CheckEarlierFits(reference, folds[1].Training);
            }

            fits += probe.Fits;
        }

        LeakageReport report = new(findings.ToFindings(), folds.Count, fits, folds[0].Training.Length + folds[0].Test.Length);
        if (report.Verdict == LeakageVerdict.Leak)
        {
            session.Warning(report.ToString());
        }
        else
        {
            session.Info(report.ToString());
        }

        return report;
    }

    private static IReadOnlyList<Fold> DrawFolds(IDataView data, LeakageProbeOptions options, FitSession session)
    {
        if (options.LabelColumnName is not null)
        {
            LabelledRows rows = LabelledRows.Read(data, options.LabelColumnName, options.SamplingKeyColumnName, session.Cancellation);
            return FoldDraw.Draw(rows, options.NumberOfFolds, repeats: 1, session.Seed).Trials[0].Folds;
        }

        if (options.SamplingKeyColumnName is not null)
        {
            throw new ArgumentException("Groups can be kept together only where a label column is given.", nameof(options));
        }

        int[] order = [.. Enumerable.Range(0, CountRows(data, session.Cancellation))];
        if (order.Length < options.NumberOfFolds)
        {
            throw new ArgumentException($"The data has {order.Length} rows, fewer than the {options.NumberOfFolds} folds.", nameof(data));
        }

        new RandomStream(session.Seed, "leakage probe").Shuffle(order.AsSpan());
        int[] foldNumbers = new int[order.Length];
        for (int dealt = 0; dealt < order.Length; dealt++)
        {
            foldNumbers[order[dealt]] = dealt % options.NumberOfFolds;
        }

        return StratifiedKFold.FromFoldNumbers(foldNumbers).Folds;
    }

    private static int CountRows(IDataView data, CancellationToken cancellation)
    {
        using DataViewRowCursor cursor = data.GetRowCursor([]);
        int rows = 0;
        while (cursor.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            rows++;
        }

        return rows;
    }
}
