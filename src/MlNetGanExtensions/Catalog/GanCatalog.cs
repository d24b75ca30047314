using Microsoft.ML;

namespace MlNetGanExtensions;

/// <summary>The components of this library, reached as <c>ml.Gan()</c>.</summary>
/// <remarks>Holds nothing but the context; making one costs nothing.</remarks>
public sealed partial class GanCatalog
{
    internal GanCatalog(MLContext context) => Context = context;

    /// <summary>The context that the components log to and take their seeds from.</summary>
    internal MLContext Context { get; }
}
