using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The entries of a <see cref="StackedAutoencoderModel"/>.</summary>
internal static class StackedAutoencoderFile
{
    private const string Form = "form";
    private const string HiddenSizes = "hidden-sizes";
    private const string Scaling = "scaling";
    private const string CompletionPrefix = "completion/";

    private static readonly AutoencoderForm[] Forms = [AutoencoderForm.Denoising, AutoencoderForm.Plain];
    private static readonly string[] FormTexts = ["denoising", "plain"];

    public static ModelKind Kind { get; } = new("stacked-autoencoder", 1);

    public static void Save(StackedAutoencoderModel model, Stream stream)
    {
        ModelFileWriter writer = new(Kind);
        writer.AddColumns(model.Columns);
        writer.AddChoice(Form, Array.IndexOf(Forms, model.Shape.Form), FormTexts);
        writer.AddIntegers(HiddenSizes, [.. model.Shape.HiddenSizes], model.Shape.HiddenSizes.Count);
        writer.AddScaling(Scaling, model.Scaling);
        if (model.Completion is not null)
        {
            writer.AddCompletion(CompletionPrefix, model.Completion);
        }

        writer.AddMembers(model.Members.Select(member => member.Variables));
        writer.Save(stream);
    }

    public static StackedAutoencoderModel Read(ModelFileReader reader, IGraphExecutor executor)
    {
        int columns = reader.ReadColumns();
        AutoencoderForm form = Forms[reader.ReadChoice(Form, FormTexts)];
        int layers = reader.VectorLength(HiddenSizes, 0, ColumnEntries.LargestSize);
        int[] hiddenSizes = reader.ReadIntegers(HiddenSizes, 1, ColumnEntries.LargestSize, layers);
        AutoencoderShape shape = new(form, columns, hiddenSizes);
        ColumnScaling scaling = reader.ReadScaling(Scaling, columns);
        GaussianCompletion? completion =
            form == AutoencoderForm.Denoising ? reader.ReadCompletion(CompletionPrefix, columns) : null;
        List<AutoencoderNetwork> members = reader.ReadMembers(values => new AutoencoderNetwork(shape, values));
        return new StackedAutoencoderModel(shape, scaling, completion, members, histories: [], executor);
    }
}
