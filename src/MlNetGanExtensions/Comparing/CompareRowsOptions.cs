using Microsoft.ML;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions;

/// <summary>Settings of <see cref="GanCatalog.CompareRows(IDataView, IDataView, CompareRowsOptions?)"/>.</summary>
public sealed class CompareRowsOptions
{
    /// <summary>The columns that are compared, in the order of the report; null for all that are not hidden.</summary>
    public IReadOnlyList<string>? ColumnNames { get; set; }

    /// <summary>Real rows that the generator has not seen, for the membership measure; null for none.</summary>
    public IDataView? HoldOut { get; set; }

    /// <summary>
    /// Tells made rows from real ones: any binary trainer, or a pipeline that ends with one, over the columns Features (a vector of Single in which a category is
    /// one-hot) and Label (Boolean, true for made rows) that adds Score. FastTree and LightGBM are the strong ones, and come in packages of their own. Null for
    /// the nearest rows alone, which see much less.
    /// </summary>
    public IEstimator<ITransformer>? Detector { get; set; }

    /// <summary>What the report calls the detector.</summary>
    public string DetectorName { get; set; } = "trainer";

    /// <summary>Folds of the detectors' cross-validation, at least 2: no row is scored by a model that has seen it.</summary>
    public int Folds { get; set; } = 5;

    /// <summary>The share of the real rows below which a category is rare, 0 to 1.</summary>
    public double RareCategoryLimit { get; set; } = 0.05;

    /// <summary>The most rows of each table that the privacy measures search, at least 1, drawn with the seed; null for all.</summary>
    /// <seealso cref="SyntheticDataOptions.NearestRowsLimit"/>
    public int? NearestRowsLimit { get; set; }

    /// <summary>Draws the folds; null takes a seed from the context.</summary>
    public ulong? Seed { get; set; }

    /// <summary>Threads of the searches for nearest rows, at least 1; null for the machine's. Changes no result.</summary>
    public int? Threads { get; set; }

    /// <summary>Stops the reading of rows.</summary>
    public CancellationToken Cancellation { get; set; }
}
