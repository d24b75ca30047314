using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Fills every missing cell of a column with the same number: its mean, its median, or a constant.</summary>
/// <remarks>Looks at each column alone. Cost: one pass over the table; the median sorts each column.</remarks>
public sealed class SimpleImputer : IImputer
{
    private readonly SimpleStatistic _statistic;
    private readonly float _constant;

    /// <summary>Makes an imputer.</summary>
    /// <param name="statistic">What is filled in.</param>
    /// <param name="constant">The number for <see cref="SimpleStatistic.Constant"/>; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The statistic is unknown, or the constant is not finite.</exception>
    public SimpleImputer(SimpleStatistic statistic = SimpleStatistic.Mean, float constant = 0)
    {
        if (!Enum.IsDefined(statistic))
        {
            throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "Expected Mean, Median or Constant.");
        }

        if (!float.IsFinite(constant))
        {
            throw new ArgumentOutOfRangeException(nameof(constant), constant, "The number to fill in must be finite.");
        }

        _statistic = statistic;
        _constant = constant;
    }

    /// <inheritdoc cref="IImputer.Fit"/>
    public SimpleImputerModel Fit(Matrix table, CancellationToken cancellation = default)
    {
        ImputationChecks.CheckTrainingTable(table);
        cancellation.ThrowIfCancellationRequested();
        float[] fills = new float[table.Columns];
        for (int column = 0; column < fills.Length; column++)
        {
            fills[column] = _statistic switch
            {
                SimpleStatistic.Mean => Mean(table.Column(column)),
                SimpleStatistic.Median => Median(table.Column(column)),
                _ => _constant,
            };
        }

        return new SimpleImputerModel(fills);
    }

    IFittedImputer IImputer.Fit(Matrix table, CancellationToken cancellation) => Fit(table, cancellation);

    private static float Mean(float[] cells)
    {
        double sum = 0;
        int count = 0;
        foreach (float cell in cells)
        {
            if (!float.IsNaN(cell))
            {
                sum += cell;
                count++;
            }
        }

        return (float)(sum / count);
    }

    private static float Median(float[] cells)
    {
        float[] observed = Array.FindAll(cells, cell => !float.IsNaN(cell));
        Array.Sort(observed);
        int upper = observed.Length / 2;
        return observed.Length % 2 == 1
            ? observed[upper]
            : (float)(((double)observed[upper - 1] + observed[upper]) / 2);
    }
}
