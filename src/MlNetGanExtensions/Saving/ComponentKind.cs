using Microsoft.ML;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Rows;

namespace MlNetGanExtensions.Saving;

/// <summary>How a kind of component comes back from a model file.</summary>
/// <param name="read">Makes the component from its content.</param>
/// <param name="wrap">Makes the public transformer of a component.</param>
internal sealed class ComponentKind(Func<ComponentContent, IRowComponent> read, Func<IRowComponent, ITransformer> wrap)
{
    /// <summary>A kind whose component has a type of its own.</summary>
    public static ComponentKind Of<TComponent>(Func<ComponentContent, TComponent> read, Func<TComponent, ITransformer> wrap)
        where TComponent : IRowComponent =>
        new(content => read(content), component => wrap((TComponent)component));

    /// <exception cref="ModelFormatException">The content does not make sense.</exception>
    public IRowComponent Read(ComponentContent content)
    {
        try
        {
            return read(content);
        }
        catch (Exception exception) when (exception is not (ModelFormatException or OutOfMemoryException))
        {
            // The checksum fits, so somebody wrote it this way; whatever of it is missing or wrong, the caller can expect one type.
            throw new ModelFormatException($"The saved component of kind '{content.Kind}' cannot be read: {exception.Message}", exception);
        }
    }

    public ITransformer Wrap(IRowComponent component) => wrap(component);
}
