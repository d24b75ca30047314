using Microsoft.ML;
using MlNetGanExtensions.Rows;

namespace MlNetGanExtensions.Saving;

/// <summary>Writes a component into an ML.NET model file.</summary>
internal static class Surrogate
{
    /// <summary>Writes a component as a chain of ML.NET's own transformers that gives the same columns when it is loaded.</summary>
    public static void Save(IRowComponent component, ModelSaveContext context) =>
        throw new NotSupportedException($"{component.Content.Kind} cannot be saved to {context} yet.");
}
