using Microsoft.ML;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions;

/// <content>From a loaded model back to the types of this library.</content>
public sealed partial class GanCatalog
{
    /// <summary>
    /// Gives a loaded model its typed transformers back. ML.NET loads our components as chains of its own transformers, with the same
    /// columns and the same values bit for bit; this replaces each by the transformer that was saved, with its model, settings and annotations.
    /// </summary>
    /// <param name="model">A model from <c>Model.Load</c>, or a fitted one, in which the components are found as they are.</param>
    /// <returns>The model with the typed transformers, in the same order; the same object where there was nothing to replace.</returns>
    /// <exception cref="ArgumentNullException">The model is null.</exception>
    /// <exception cref="ModelFormatException">A component is damaged, or was written by a later release that this one cannot read.</exception>
#pragma warning disable CA1822 // A catalog's methods are reached through the context, whether they need it or not.
    public ITransformer Unwrap(ITransformer model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return ModelWalk.Unwrap(model);
    }

    /// <summary>The only transformer of a type in a model, chains in chains included.</summary>
    /// <typeparam name="TTransformer">A transformer of this library, or one of ML.NET's.</typeparam>
    /// <param name="model">A loaded or a fitted model.</param>
    /// <exception cref="ArgumentNullException">The model is null.</exception>
    /// <exception cref="InvalidOperationException">The model has none of this type, or several: take <see cref="UnwrapAll{TTransformer}"/>.</exception>
    /// <exception cref="ModelFormatException">A component is damaged, or was written by a later release that this one cannot read.</exception>
    public TTransformer Unwrap<TTransformer>(ITransformer model)
        where TTransformer : class, ITransformer
    {
        IReadOnlyList<TTransformer> found = UnwrapAll<TTransformer>(model);
        if (found.Count == 1)
        {
            return found[0];
        }

        string members = string.Join(", ", ModelWalk.Leaves(Unwrap(model)).Select(member => member.GetType().Name));
        throw new InvalidOperationException($"The model has {found.Count} transformers of type {typeof(TTransformer).Name}, not one. It consists of: {members}.");
    }

    /// <summary>All transformers of a type in a model, in order, chains in chains included.</summary>
    /// <typeparam name="TTransformer">A transformer of this library, or one of ML.NET's.</typeparam>
    /// <param name="model">A loaded or a fitted model.</param>
    /// <exception cref="ArgumentNullException">The model is null.</exception>
    /// <exception cref="ModelFormatException">A component is damaged, or was written by a later release that this one cannot read.</exception>
    public IReadOnlyList<TTransformer> UnwrapAll<TTransformer>(ITransformer model)
        where TTransformer : class, ITransformer => [.. ModelWalk.Leaves(Unwrap(model)).OfType<TTransformer>()];
#pragma warning restore CA1822
}
