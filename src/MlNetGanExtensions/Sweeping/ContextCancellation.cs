using System.Reflection;
using Microsoft.ML;

namespace MlNetGanExtensions.Sweeping;

/// <summary>Stops what ML.NET's own trainers do in a context.</summary>
/// <remarks>
/// ML.NET offers this as <c>CancelExecution</c> in its package of experiments and to its own AutoML; the method itself is not public. Where it
/// should be missing, a trainer goes on to the end of its fit, beside an experiment that has ended already.
/// </remarks>
internal static class ContextCancellation
{
    private static readonly MethodInfo? Method =
        typeof(MLContext).GetMethod("CancelExecution", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, []);

    public static void Cancel(MLContext context) => Method?.Invoke(context, []);
}
