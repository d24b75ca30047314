using Microsoft.ML;
using MlNetGanExtensions.Sweeping;
using MlNetGanExtensions.Tests.Boosting;
using MlNetGanExtensions.Tests.Oversampling;

namespace MlNetGanExtensions.Tests.Sweeping;

public sealed class ContextCancellationTests
{
    /// <summary>It rests on a method of ML.NET that is not public; a release without it is noticed here.</summary>
    [Fact]
    public void What_ml_net_does_in_a_cancelled_context_stops()
    {
        MLContext ml = new(1);
        IDataView data = TinyData.View(ml, 100, 20);
        new SmallTrainers(ml).Trees().Fit(data);

        ContextCancellation.Cancel(ml);

        FluentActions.Invoking(() => new SmallTrainers(ml).Trees().Fit(data)).Should().Throw<OperationCanceledException>();
    }
}
