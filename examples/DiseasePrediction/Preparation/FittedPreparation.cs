using System.Diagnostics;
using Microsoft.ML;
using MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

/// <summary>A scaler and an imputer, both fitted on the same rows.</summary>
internal sealed class FittedPreparation
{
    private readonly MLContext _context;
    private readonly ColumnScaling _scaling;
    private readonly ITransformer _scaler;
    private readonly ITransformer? _imputer;

    private FittedPreparation(MLContext context, Matrix rows, IEstimator<ITransformer>? imputer)
    {
        _context = context;
        _scaling = ColumnScaling.ToUnitRange(rows);
        IDataView view = MatrixRows.Load(context, rows, labels: null);
        _scaler = UnitRangeScaler.Transformer(context, _scaling, view);
        IDataView scaled = context.Data.Cache(_scaler.Transform(view));
        Stopwatch watch = Stopwatch.StartNew();
        _imputer = imputer?.Fit(scaled);
        ImputerTime = watch.Elapsed;
    }

    /// <summary>The imputer, which works on scaled rows; null where nothing is missing.</summary>
    public IFittedImputer? Imputer => (_imputer as ImputerTransformer)?.Model;

    /// <summary>How long the imputer took to fit.</summary>
    public TimeSpan ImputerTime { get; }

    public static FittedPreparation Fit(MLContext context, Matrix rows, IEstimator<ITransformer>? imputer) => new(context, rows, imputer);

    /// <summary>Rows without missing cells, each column from about 0 to 1, kept in memory.</summary>
    public IDataView Apply(IDataView rows)
    {
        IDataView scaled = _scaler.Transform(rows);
        return _context.Data.Cache(_imputer?.Transform(scaled) ?? scaled);
    }

    /// <summary>Rows without missing cells, each column from about 0 to 1.</summary>
    public Matrix Apply(Matrix rows) => MatrixRows.ReadFeatures(Apply(MatrixRows.Load(_context, rows, labels: null)));

    /// <summary>Rows without missing cells, in the table's own units.</summary>
    public Matrix Impute(Matrix rows) => _scaling.Invert(Apply(rows));
}
