namespace MlNetGanExtensions.Reporting.Html;

/// <summary>A part of a section.</summary>
internal abstract class Block
{
    /// <summary>Writes the part.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="ids">Gives ids that no other part has.</param>
    public abstract void Write(HtmlWriter html, IdSource ids);
}
