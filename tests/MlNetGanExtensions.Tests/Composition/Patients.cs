using Microsoft.ML;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tests.Composition;

/// <summary>A small table as users have them: numbers with holes, a category, a text, and a rare class.</summary>
internal static class Patients
{
    public const int Rows = 150;

    public static IDataView View(MLContext ml) => ml.Data.LoadFromEnumerable(All());

    public static List<Patient> All()
    {
        RandomStream stream = new(8, "patients");
        float[] noise = new float[3 * Rows];
        stream.FillNormal(noise);
        return [.. Enumerable.Range(0, Rows).Select(row =>
        {
            bool dies = row % 5 == 0;
            return new Patient
            {
                Age = row % 7 == 0 ? float.NaN : 50 + (10 * noise[3 * row]) + (dies ? 20 : 0),
                Pressure = row % 6 == 0 ? float.NaN : 120 + (15 * noise[(3 * row) + 1]) + (dies ? 15 : 0),
                Sugar = 5 + noise[(3 * row) + 2],
                City = (row % 4) switch { 0 => "Oslo", 1 => "Rome", 2 => "Lyon", _ => "Bern" },
                Note = dies ? "short of breath" : "a light cough",
                Label = dies,
            };
        })];
    }

    public sealed class Patient
    {
        public float Age { get; set; }

        public float Pressure { get; set; }

        public float Sugar { get; set; }

        public string City { get; set; } = "";

        public string Note { get; set; } = "";

        public bool Label { get; set; }
    }

    public sealed class Outcome
    {
        public float Score { get; set; }

        public bool PredictedLabel { get; set; }
    }
}
