using Microsoft.ML;

namespace MlNetGanExtensions;

/// <summary>Adds this library's components to ML.NET's context.</summary>
public static class MLContextExtensions
{
    /// <summary>The catalog of this library's estimators, samplers and splits.</summary>
    /// <param name="mlContext">The context that they log to and take their seeds from.</param>
    /// <exception cref="ArgumentNullException">The context is null.</exception>
    public static GanCatalog Gan(this MLContext mlContext)
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        return new GanCatalog(mlContext);
    }
}
