using Microsoft.ML;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Validation;

namespace MlNetGanExtensions.Probing;

/// <summary>Probes a pipeline with one fold held out.</summary>
internal sealed class FoldProbe
{
    private readonly IDataView _data;
    private readonly Func<IDataView, IEstimator<ITransformer>> _pipeline;
    private readonly Fold _rows;
    private readonly int _number;
    private readonly int _allRows;
    private readonly IDataView _heldOut;
    private readonly FindingList _findings;

    /// <param name="data">The true rows.</param>
    /// <param name="pipeline">Makes the pipeline from the view that holds all rows.</param>
    /// <param name="rows">Which rows are held out.</param>
    /// <param name="number">The fold's number.</param>
    /// <param name="findings">Where to note what is found.</param>
    public FoldProbe(IDataView data, Func<IDataView, IEstimator<ITransformer>> pipeline, Fold rows, int number, FindingList findings)
    {
        _data = data;
        _pipeline = pipeline;
        _rows = rows;
        _number = number;
        _findings = findings;
        _allRows = rows.Training.Length + rows.Test.Length;
        _heldOut = Select(data, rows.Test);
    }

    /// <summary>How often a pipeline was fitted.</summary>
    public int Fits { get; private set; }

    /// <summary>Makes the checks that need one or two fits and a poisoned one.</summary>
    /// <param name="label">The label column; null if there is none.</param>
    /// <returns>What the fitted model makes of the held-out rows; null if the pipeline is not deterministic.</returns>
    public ScoredRows? Run(string? label)
    {
        ReadMarks marks = new(_allRows);
        ITransformer model = Fit(new ProbedView(_data, null, null, marks));
        CheckReads(marks);
        CheckRowCount(model);
        ScoredRows reference = ScoredRows.Read(model.Transform(_heldOut));
        if (ScoredRows.Differences(reference.Cells, ScoredRows.Read(model.Transform(_heldOut)).Cells) > 0)
        {
            _findings.Add(LeakageKind.NotDeterministic, _number, 0, "Scoring the same rows twice gave other values.");
            return null;
        }

        CheckScoring(model, reference, label);
        return CheckPoisonedFit(reference) ? reference : null;
    }

    /// <summary>Whether an estimator that was fitted to other rows before gives another model.</summary>
    /// <param name="reference">What a fresh estimator's model makes of the held-out rows.</param>
    /// <param name="earlier">The training rows of another fold, among them this fold's held-out rows.</param>
    public void CheckEarlierFits(ScoredRows reference, int[] earlier)
    {
        if (ScoredRows.Differences(reference.Cells, FitAfter(_rows.Training, poisoned: null).Cells) == 0)
        {
            int differences = ScoredRows.Differences(reference.Cells, FitAfter(earlier, poisoned: null).Cells);
            if (differences > 0)
            {
                _findings.Add(LeakageKind.EarlierFitRemembered, _number, differences);
            }

            return;
        }

        // An estimator that goes on in one random stream gives another model in its second fit, whatever it remembers. Both second fits
        // here go on at the same place, unless how much is drawn depends on the rows; so a difference shows nothing for certain.
        ScoredRows clean = FitAfter(earlier, poisoned: null);
        if (ScoredRows.Differences(clean.Cells, FitAfter(earlier, Mask(_rows.Test)).Cells) > 0)
        {
            _findings.Add(LeakageKind.NotDeterministic, _number, 0, "What an earlier fit left behind could not be told from random draws.");
        }
    }

    private ITransformer Fit(ProbedView source)
    {
        Fits++;
        return _pipeline(source).Fit(Select(source, _rows.Training));
    }

    private ScoredRows FitAfter(int[] earlier, bool[]? poisoned)
    {
        ProbedView source = new(_data, null, null, null);
        IEstimator<ITransformer> pipeline = _pipeline(source);
        pipeline.Fit(Select(new ProbedView(_data, poisoned, null, null), earlier));
        Fits += 2;
        return ScoredRows.Read(pipeline.Fit(Select(source, _rows.Training)).Transform(_heldOut));
    }

    private void CheckReads(ReadMarks marks)
    {
        int heldOut = marks.Count(_rows.Test);
        if (heldOut > 0)
        {
            _findings.Add(LeakageKind.HeldOutRowsRead, _number, heldOut);
        }

        if (marks.Count(_rows.Training) == 0)
        {
            _findings.Add(LeakageKind.TrainingRowsNotRead, _number, 0);
        }
    }

    private void CheckRowCount(ITransformer model)
    {
        Note(
            RowBalance.Of(_heldOut, model.Transform(_heldOut)),
            LeakageKind.RowsAddedByTransform,
            LeakageKind.RowsDroppedByTransform);
        Note(
            RowBalance.Of(_heldOut, Scoring.AsCrossValidation(model, _heldOut)),
            LeakageKind.RowsAddedByCrossValidation,
            LeakageKind.RowsDroppedByCrossValidation);
    }

    private void Note(RowBalance balance, LeakageKind added, LeakageKind dropped)
    {
        if (balance.Added > 0)
        {
            _findings.Add(added, _number, balance.Added);
        }

        if (balance.Dropped > 0)
        {
            _findings.Add(dropped, _number, balance.Dropped);
        }
    }

    /// <summary>Poisons every second held-out row, and then every label, and scores again.</summary>
    private void CheckScoring(ITransformer model, ScoredRows reference, string? label)
    {
        if (reference.Cells.Length != _rows.Test.Length)
        {
            // Rows came or went, which is a finding already; rows cannot be matched.
            return;
        }

        int[] neighbours = [.. _rows.Test.Where((_, place) => place % 2 == 1)];
        if (TryScore(model, neighbours, column: null) is ScoredRows besidePoison)
        {
            int differences = ScoredRows.Differences(EverySecond(reference.Cells), EverySecond(besidePoison.Cells));
            if (differences > 0)
            {
                _findings.Add(LeakageKind.ScoresDependOnOtherRows, _number, differences);
            }
        }

        if (label is not null && reference.Scores is not null && TryScore(model, _rows.Test, label) is ScoredRows otherLabels)
        {
            int differences = ScoredRows.Differences(reference.Scores, otherLabels.Scores!);
            if (differences > 0)
            {
                _findings.Add(LeakageKind.ScoresDependOnLabel, _number, differences);
            }
        }
    }

    private ScoredRows? TryScore(ITransformer model, int[] poisoned, string? column)
    {
        ProbedView source = new(_data, Mask(poisoned), column, null);
#pragma warning disable CA1031 // What a foreign model throws at poison can be anything; it is reported.
        try
        {
            return ScoredRows.Read(model.Transform(Select(source, _rows.Test)));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            _findings.Add(LeakageKind.PoisonNotScored, _number, 0, error.Message);
            return null;
        }
#pragma warning restore CA1031
    }

    /// <summary>Fits a second time, and then with the held-out rows poisoned. False if the second fit differs already.</summary>
    private bool CheckPoisonedFit(ScoredRows reference)
    {
        ScoredRows again = ScoredRows.Read(Fit(new ProbedView(_data, null, null, null)).Transform(_heldOut));
        if (ScoredRows.Differences(reference.Cells, again.Cells) > 0)
        {
            _findings.Add(LeakageKind.NotDeterministic, _number, 0, "Fitting twice to the same rows gave other models.");
            return false;
        }

#pragma warning disable CA1031 // What a foreign estimator throws at poison can be anything; that it throws shows that it was read.
        try
        {
            ScoredRows poisoned = ScoredRows.Read(Fit(new ProbedView(_data, Mask(_rows.Test), null, null)).Transform(_heldOut));
            int differences = ScoredRows.Differences(reference.Cells, poisoned.Cells);
            if (differences > 0)
            {
                _findings.Add(LeakageKind.ModelDependsOnHeldOutRows, _number, differences);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            _findings.Add(LeakageKind.ModelDependsOnHeldOutRows, _number, _rows.Test.Length, $"It failed with: {error.Message}");
        }
#pragma warning restore CA1031

        return true;
    }

    private bool[] Mask(int[] rows)
    {
        bool[] mask = new bool[_allRows];
        foreach (int row in rows)
        {
            mask[row] = true;
        }

        return mask;
    }

    private static SelectedRowsView Select(IDataView source, int[] rows) => new(source, rows, ids: null);

    private static ulong[] EverySecond(ulong[] hashes) => [.. hashes.Where((_, place) => place % 2 == 0)];
}
