using MlNetGanExtensions.Imputation;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The Gaussian completion that the Gaussian imputer is and the autoencoder starts from.</summary>
internal static class CompletionEntries
{
    /// <param name="writer">Receives the entries.</param>
    /// <param name="prefix">Stands before all names.</param>
    /// <param name="completion">What to write.</param>
    public static void AddCompletion(this ModelFileWriter writer, string prefix, GaussianCompletion completion)
    {
        int columns = completion.Columns;
        writer.AddIntegers($"{prefix}skew/direction", completion.Skew.Direction, columns);
        writer.AddSingles($"{prefix}skew/origin", completion.Skew.Origin, columns);
        writer.AddSingles($"{prefix}skew/unit", completion.Skew.Unit, columns);
        writer.AddScaling($"{prefix}scaling", completion.Scaling);
        writer.AddRange($"{prefix}range", completion.Range);
        writer.AddDoubles($"{prefix}gaussian/mean", completion.Gaussian.Mean, columns);
        writer.AddDoubles($"{prefix}gaussian/covariance", completion.Gaussian.Covariance, columns, columns);
    }

    public static GaussianCompletion ReadCompletion(this ModelFileReader reader, string prefix, int columns) => new(
        new SkewReduction(
            reader.ReadIntegers($"{prefix}skew/direction", -1, 1, columns),
            reader.ReadSingles($"{prefix}skew/origin", NumberRule.Finite, columns),
            reader.ReadSingles($"{prefix}skew/unit", NumberRule.Positive, columns)),
        reader.ReadScaling($"{prefix}scaling", columns),
        reader.ReadRange($"{prefix}range", columns),
        ReadGaussian(reader, $"{prefix}gaussian", columns));

    private static ConditionalGaussian ReadGaussian(ModelFileReader reader, string name, int columns)
    {
        double[] mean = reader.ReadDoubles($"{name}/mean", NumberRule.Finite, columns);
        double[] covariance = reader.ReadDoubles($"{name}/covariance", NumberRule.Finite, columns, columns);
        for (int row = 0; row < columns; row++)
        {
            for (int column = 0; column < row; column++)
            {
                double below = covariance[(row * columns) + column];
                double above = covariance[(column * columns) + row];
                if (below != above)
                {
                    throw new ModelFormatException(FormattableString.Invariant(
                        $"The array '{name}/covariance' must be symmetric; at {row}, {column} it is {below}, at {column}, {row} {above}."));
                }
            }
        }

        try
        {
            return new ConditionalGaussian(mean, covariance);
        }
        catch (ArgumentException exception)
        {
            throw new ModelFormatException($"The array '{name}/covariance' must be positive definite; it is not.", exception);
        }
    }
}
