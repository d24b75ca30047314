using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Schemas;
using MlNetGanExtensions.Validation;

namespace MlNetGanExtensions.Sweeping;

/// <summary>The rows of an experiment, divided into parts, and what has to be known of them beforehand.</summary>
internal sealed class ExperimentRows
{
    private ExperimentRows(IDataView all, IReadOnlyList<TrialPart> parts, int seed, bool hasMissing, bool hasCategories, int mostNeighbours)
    {
        All = all;
        Parts = parts;
        Seed = seed;
        HasMissing = hasMissing;
        HasCategories = hasCategories;
        MostNeighbours = mostNeighbours;
    }

    public IDataView All { get; }

    public IReadOnlyList<TrialPart> Parts { get; }

    /// <summary>The seed of the fit to all rows.</summary>
    public int Seed { get; }

    private bool HasMissing { get; }

    private bool HasCategories { get; }

    private int MostNeighbours { get; }

    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    /// <exception cref="ArgumentException">There are not two classes, or a class has too few rows for the folds.</exception>
    public static ExperimentRows Read(MLContext context, IDataView data, ImbalancedExperimentOptions options, FitSession session)
    {
        ColumnRules.FindBooleanLabel(SchemaShapes.Of(data.Schema), options.LabelColumnName);
        RandomStream seeds = new(session.Seed, "arm seeds");

        // Every arm goes over the rows many times, and two threads may do so when a trial is left behind.
        IDataView cached = context.Data.Cache(data);
        LabelledRows rows = LabelledRows.Read(cached, options.LabelColumnName, options.SamplingKeyColumnName, session.Cancellation);
        TrialPart[] parts = options.ValidationData is IDataView validation
            ? [Split(cached, rows, context.Data.Cache(validation), options.LabelColumnName, seeds)]
            : Folds(rows, options, session.Seed, seeds);
        int innerFolds = options.NumberOfInnerFolds;
        int fewest = parts.Min(part => Fewest(part, options.LabelColumnName));
        (bool missing, bool categories) = Look(parts[0].Training, options, session.Cancellation);
        return new ExperimentRows(
            cached, parts, seeds.Child("all rows").NextInt32(int.MaxValue), missing, categories, MostNeighboursOf(fewest, innerFolds));
    }

    /// <summary>The most neighbours that rows of a class have in an inner fold, with two to spare.</summary>
    public static int MostNeighboursOf(int rows, int innerFolds) => Math.Max(1, (int)((long)rows * (innerFolds - 1) / innerFolds) - 2);

    public ArmSpace Space(ImbalancedExperimentOptions options) =>
        new(options.Space.Filled(HasMissing, HasCategories), options.Trainers, HasMissing, MostNeighbours);

    /// <summary>What may be chosen where the folds are somebody else's: the numbers of neighbours are not known to be possible.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public static ArmSpace SpaceOf(IDataView data, ImbalancedExperimentOptions options)
    {
        ColumnRules.FindBooleanLabel(SchemaShapes.Of(data.Schema), options.LabelColumnName);
        (bool missing, bool categories) = Look(data, options, options.CancellationToken);
        return new ArmSpace(options.Space.Filled(missing, categories), options.Trainers, missing, int.MaxValue);
    }

    private static TrialPart[] Folds(LabelledRows rows, ImbalancedExperimentOptions options, ulong seed, RandomStream seeds)
    {
        RepeatedStratifiedKFold drawn = options.Folds ?? FoldDraw.Draw(rows, options.NumberOfFolds, options.NumberOfRepeats, seed);
        FoldDraw.Check(drawn, rows, nameof(options));
        return [.. drawn.Trials.SelectMany((trial, repeat) => trial.Folds.Select((fold, number) => new TrialPart(
            repeat,
            number,
            rows.Select(fold.Training),
            rows.Select(fold.Test),
            fold.Training.Length,
            fold.Test.Length,
            seeds.Child(repeat).Child(number).NextInt32(int.MaxValue))))];
    }

    private static TrialPart Split(IDataView data, LabelledRows rows, IDataView validation, string label, RandomStream seeds)
    {
        ColumnRules.FindBooleanLabel(SchemaShapes.Of(validation.Schema), label);
        int count = validation.GetColumn<bool>(label).Count();
        return new TrialPart(0, 0, data, validation, rows.Labels.Length, count, seeds.Child(0).Child(0).NextInt32(int.MaxValue));
    }

    private static int Fewest(TrialPart part, string label)
    {
        int positives = part.Training.GetColumn<bool>(label).Count(positive => positive);
        return Math.Min(positives, part.TrainingRows - positives);
    }

    /// <summary>Whether features are missing, and whether slots of them are one category. Nothing but that is learned here.</summary>
    private static (bool HasMissing, bool HasCategories) Look(IDataView training, ImbalancedExperimentOptions options, CancellationToken cancellation)
    {
        IDataView prepared = options.Preparation is null ? training : options.Preparation(new MLContext(0)).Fit(training).Transform(training);
        ColumnRules.FindVector(SchemaShapes.Of(prepared.Schema), "feature", options.FeatureColumnName);
        InputColumn features = InputColumn.Of(prepared.Schema, "feature", options.FeatureColumnName);
        Matrix table = TableReader.Read(prepared, [features], "feature", cancellation);
        bool missing = false;
        foreach (float cell in table.Values)
        {
            missing |= float.IsNaN(cell);
        }

        return (missing, CategoricalSlots.Of(prepared.Schema[options.FeatureColumnName]).Groups.Count > 0);
    }
}
