using Microsoft.ML;
using MlNetGanExtensions.Comparing;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Fitting;

namespace MlNetGanExtensions;

/// <content>Made rows beside real ones.</content>
public sealed partial class GanCatalog
{
    /// <summary>Compares made rows with the real rows that they were made from.</summary>
    /// <param name="real">The real rows. They are read once.</param>
    /// <param name="made">
    /// The made rows alone, for instance those that an oversampler put behind the real ones; the compared columns are of the same types. They are read once.
    /// </param>
    /// <param name="options">Settings; the defaults when left out.</param>
    /// <remarks>
    /// Keys, text and Booleans are categories, by the values that they stand for: keys of the two tables need not have the same numbers. A missing key and an empty
    /// text are no category. Numbers are read as Single. A vector's slots are compared one by one, and those that <c>CategoricalSlotRanges</c> names as one category together.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The real or made rows are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A column is missing, of a type that does not serve, or not of the same type in all tables; or a setting is out of its range.
    /// </exception>
    /// <exception cref="ArgumentException">A table has no rows, a number is infinite, or slots that are said to be one category hold something else than one 1 among zeros.</exception>
    /// <exception cref="InvalidOperationException">The detector's score is NaN.</exception>
    /// <exception cref="OperationCanceledException">The token or the context was cancelled.</exception>
    public SyntheticDataReport CompareRows(IDataView real, IDataView made, CompareRowsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(made);
        options ??= new CompareRowsOptions();
        ArgumentNullException.ThrowIfNull(options.DetectorName, nameof(options));
        using FitSession session = new(Context, "CompareRows", options.Seed, options.Cancellation);
        ComparedTables tables = ComparedTables.Read(real, made, options.HoldOut, options.ColumnNames, session.Cancellation);
        List<IRealMadeDetector> detectors = [new NearestRowsDetector { Threads = options.Threads }];
        if (options.Detector is { } detector)
        {
            detectors.Add(RowDetector(options.DetectorName, detector));
        }

        return SyntheticDataReport.Compare(tables.Real, tables.Made, tables.Layout, new SyntheticDataOptions
        {
            ColumnNames = tables.ColumnNames,
            SlotNames = tables.SlotNames,
            HoldOut = tables.HoldOut,
            Detectors = detectors,
            Folds = options.Folds,
            RareCategoryLimit = options.RareCategoryLimit,
            NearestRowsLimit = options.NearestRowsLimit,
            Seed = session.Seed,
            Threads = options.Threads,
        });
    }

    /// <summary>A trainer as a detector for <see cref="SyntheticDataReport"/>.</summary>
    /// <param name="name">What the report calls it.</param>
    /// <param name="trainer">As <see cref="CompareRowsOptions.Detector"/>; its random numbers are those of its own context and options.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IRealMadeDetector RowDetector(string name, IEstimator<ITransformer> trainer)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(trainer);
        return new TrainerDetector(new TrainerScores(Context, name, (_, _) => trainer), seed: 1);
    }

    /// <summary>A trainer as a classifier for <see cref="Usefulness"/>.</summary>
    /// <param name="name">What the report calls it.</param>
    /// <param name="makeTrainer">
    /// Makes the trainer from a fresh context and a seed for trainers whose options have one of their own: any binary trainer, or a pipeline that ends with one, over the
    /// columns Features (a vector of Single) and Label (Boolean) that adds Score. Where it adds no Probability, Score is taken for log-odds.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IUsefulnessClassifier UsefulnessClassifier(string name, Func<MLContext, int, IEstimator<ITransformer>> makeTrainer)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(makeTrainer);
        return new TrainerClassifier(new TrainerScores(Context, name, makeTrainer));
    }
}
