using System.Diagnostics;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

/// <summary>A scaler and an imputer, both fitted on the same rows.</summary>
internal sealed class FittedPreparation
{
    private readonly ColumnScaling _scaling;
    private FittedPreparation(ColumnScaling scaling, IFittedImputer? imputer, TimeSpan imputerTime)
    {
        _scaling = scaling;
        Imputer = imputer;
        ImputerTime = imputerTime;
    }

    /// <summary>The imputer, which works on scaled rows; null where nothing is missing.</summary>
    public IFittedImputer? Imputer { get; }

    /// <summary>How long the imputer took to fit.</summary>
    public TimeSpan ImputerTime { get; }

    public static FittedPreparation Fit(Matrix rows, IImputer? imputer)
    {
        ColumnScaling scaling = ColumnScaling.ToUnitRange(rows);
        Matrix scaled = scaling.Apply(rows);
        Stopwatch watch = Stopwatch.StartNew();
        return new FittedPreparation(scaling, imputer?.Fit(scaled), watch.Elapsed);
    }

    /// <summary>Rows without missing cells, each column from about 0 to 1.</summary>
    public Matrix Apply(Matrix rows)
    {
        Matrix scaled = _scaling.Apply(rows);
        return Imputer?.Transform(scaled) ?? scaled;
    }

    /// <summary>Rows without missing cells, in the table's own units.</summary>
    public Matrix Impute(Matrix rows) => _scaling.Invert(Apply(rows));
}
