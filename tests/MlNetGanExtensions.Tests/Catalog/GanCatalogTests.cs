using Microsoft.ML;

namespace MlNetGanExtensions.Tests.Catalog;

public sealed class GanCatalogTests
{
    [Fact]
    public void A_null_context_is_named() =>
        FluentActions.Invoking(() => ((MLContext)null!).Gan()).Should().Throw<ArgumentNullException>().WithParameterName("mlContext");
}
