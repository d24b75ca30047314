namespace MlNetGanExtensions.Imputation;

/// <summary>A linear regression of each column on all others, in standardised cells.</summary>
/// <param name="Order">The columns in the order in which they take turns.</param>
/// <param name="Weights">Row j: the weights of the other columns in the regression of column j, 0 for itself; columns × columns.</param>
/// <param name="Intercepts">What is added for each column.</param>
internal sealed record ChainedRegressions(int[] Order, double[] Weights, double[] Intercepts)
{
    public int Columns => Intercepts.Length;

    /// <summary>The prediction of one cell from the others of its row.</summary>
    public double Predict(int column, ReadOnlySpan<double> row) =>
        Predict(Weights.AsSpan(column * Columns, Columns), Intercepts[column], row);

    public static double Predict(ReadOnlySpan<double> weights, double intercept, ReadOnlySpan<double> row)
    {
        double sum = intercept;
        for (int k = 0; k < weights.Length; k++)
        {
            sum += weights[k] * row[k];
        }

        return sum;
    }
}
