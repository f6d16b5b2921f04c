<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Engine</name>
        <message>
            <source>A SiLU whose sigmoid is made of three straight lines.</source>
            <translation>Eine SiLU, deren Sigmoid aus drei Geraden besteht.</translation>
        </message>
        <message>
            <source>A bend in a wire.</source>
            <translation>Ein Knick in einer Leitung.</translation>
        </message>
        <message>
            <source>A judgement of real or generated, for the two players of a GAN.</source>
            <translation>Ein Urteil, echt oder erzeugt, für die beiden Spieler eines GAN.</translation>
        </message>
        <message>
            <source>A leaky ReLU that learns its own slope.</source>
            <translation>Eine leaky ReLU, die ihre Steigung selbst lernt.</translation>
        </message>
        <message>
            <source>A sigmoid made of three straight lines.</source>
            <translation>Ein Sigmoid aus drei Geraden.</translation>
        </message>
        <message>
            <source>A sine curve</source>
            <translation>Eine Sinuskurve</translation>
        </message>
        <message>
            <source>A smooth ReLU whose result is always positive.</source>
            <translation>Eine glatte ReLU, deren Ergebnis immer positiv ist.</translation>
        </message>
        <message>
            <source>A smooth activation with a soft dip below zero.</source>
            <translation>Eine glatte Aktivierung mit einer weichen Senke unter null.</translation>
        </message>
        <message>
            <source>Accumulate</source>
            <translation>Ansammeln</translation>
        </message>
        <message>
            <source>Activation</source>
            <translation>Aktivierung</translation>
        </message>
        <message>
            <source>Adagrad</source>
            <translation>Adagrad</translation>
        </message>
        <message>
            <source>AdamW</source>
            <translation>AdamW</translation>
        </message>
        <message>
            <source>Adam</source>
            <translation>Adam</translation>
        </message>
        <message>
            <source>Adds a border around an image.</source>
            <translation>Fügt einem Bild einen Rand hinzu.</translation>
        </message>
        <message>
            <source>Adds its inputs value by value.</source>
            <translation>Addiert ihre Eingaben Wert für Wert.</translation>
        </message>
        <message>
            <source>Adds random noise while training, against overfitting.</source>
            <translation>Fügt beim Training Rauschen hinzu, gegen Überanpassung.</translation>
        </message>
        <message>
            <source>Adds to each step a pattern that tells its place in the sequence.</source>
            <translation>Fügt jedem Schritt ein Muster hinzu, das seinen Platz in der Folge angibt.</translation>
        </message>
        <message>
            <source>Adds up the values along one axis.</source>
            <translation>Summiert die Werte entlang einer Achse.</translation>
        </message>
        <message>
            <source>Along the batch</source>
            <translation>Entlang des Batches</translation>
        </message>
        <message>
            <source>Alpha</source>
            <translation>Alpha</translation>
        </message>
        <message>
            <source>An ELU with constants that keep values at mean 0 and deviation 1.</source>
            <translation>Eine ELU mit Konstanten, die Mittelwert 0 und Streuung 1 halten.</translation>
        </message>
        <message>
            <source>Applies another layer or group once more, with the same weights.</source>
            <translation>Wendet eine andere Schicht oder Gruppe noch einmal an, mit denselben Gewichten.</translation>
        </message>
        <message>
            <source>Arranges the same values in another shape.</source>
            <translation>Ordnet dieselben Werte in einer anderen Form an.</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>Achse</translation>
        </message>
        <message>
            <source>Batch size</source>
            <translation>Batchgröße</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Anfang</translation>
        </message>
        <message>
            <source>Bends negative values smoothly towards a floor.</source>
            <translation>Biegt negative Werte glatt zu einer Untergrenze.</translation>
        </message>
        <message>
            <source>Beta 1</source>
            <translation>Beta 1</translation>
        </message>
        <message>
            <source>Beta 2</source>
            <translation>Beta 2</translation>
        </message>
        <message>
            <source>Beta</source>
            <translation>Beta</translation>
        </message>
        <message>
            <source>Bias</source>
            <translation>Bias</translation>
        </message>
        <message>
            <source>Bilinear</source>
            <translation>Bilinear</translation>
        </message>
        <message>
            <source>Blocks of self-attention and feed-forward, each with its shortcut and normalisation.</source>
            <translation>Blöcke aus Selbstaufmerksamkeit und Feed-forward, je mit Abkürzung und Normalisierung.</translation>
        </message>
        <message>
            <source>Blocks that attend to what was said so far and to the result of an encoder.</source>
            <translation>Blöcke, die auf das bisher Gesagte und das Ergebnis eines Encoders achten.</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>Rand</translation>
        </message>
        <message>
            <source>Both directions</source>
            <translation>Beide Richtungen</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Beide</translation>
        </message>
        <message>
            <source>Brings each channel of each picture to mean 0 and deviation 1, then rescales it.</source>
            <translation>Bringt jeden Kanal jedes Bildes auf Mittelwert 0 und Streuung 1 und skaliert ihn neu.</translation>
        </message>
        <message>
            <source>Brings each channel to mean 0 and deviation 1 over the batch, then rescales it.</source>
            <translation>Bringt jeden Kanal über den Batch auf Mittelwert 0 und Streuung 1 und skaliert ihn neu.</translation>
        </message>
        <message>
            <source>Brings groups of channels of each sample to mean 0 and deviation 1, then rescales them.</source>
            <translation>Bringt Gruppen von Kanälen jedes Beispiels auf Mittelwert 0 und Streuung 1 und skaliert sie neu.</translation>
        </message>
        <message>
            <source>Brings the features of each step to mean 0 and deviation 1, then rescales them.</source>
            <translation>Bringt die Merkmale jedes Schritts auf Mittelwert 0 und Streuung 1 und skaliert sie neu.</translation>
        </message>
        <message>
            <source>Causal</source>
            <translation>Kausal</translation>
        </message>
        <message>
            <source>Cells are separated by</source>
            <translation>Zellen getrennt durch</translation>
        </message>
        <message>
            <source>Changes the order of the axes.</source>
            <translation>Ändert die Reihenfolge der Achsen.</translation>
        </message>
        <message>
            <source>Character</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>Checkpoint every</source>
            <translation>Zwischenstand alle</translation>
        </message>
        <message>
            <source>Circles around each other</source>
            <translation>Kreise umeinander</translation>
        </message>
        <message>
            <source>Class weights</source>
            <translation>Klassengewichte</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>Clip gradient length</source>
            <translation>Gradientenlänge begrenzen</translation>
        </message>
        <message>
            <source>Clip gradient values</source>
            <translation>Gradientenwerte begrenzen</translation>
        </message>
        <message>
            <source>Colour channel</source>
            <translation>Farbkanal</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Column or colour</source>
            <translation>Spalte oder Farbe</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>Komma</translation>
        </message>
        <message>
            <source>Constant</source>
            <translation>Konstant</translation>
        </message>
        <message>
            <source>Cool-down</source>
            <translation>Abkühlung</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>Kosinus</translation>
        </message>
        <message>
            <source>Count the border</source>
            <translation>Rand mitzählen</translation>
        </message>
        <message>
            <source>Cross-entropy</source>
            <translation>Kreuzentropie</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>Eigene</translation>
        </message>
        <message>
            <source>Cut to the middle</source>
            <translation>Auf die Mitte zuschneiden</translation>
        </message>
        <message>
            <source>Cuts a border off an image.</source>
            <translation>Schneidet einem Bild einen Rand ab.</translation>
        </message>
        <message>
            <source>Cuts its input into two parts along one axis.</source>
            <translation>Teilt ihre Eingabe entlang einer Achse in zwei Teile.</translation>
        </message>
        <message>
            <source>Cycle growth</source>
            <translation>Wachstum der Zyklen</translation>
        </message>
        <message>
            <source>Default (as PyTorch)</source>
            <translation>Üblich (wie PyTorch)</translation>
        </message>
        <message>
            <source>Delta</source>
            <translation>Delta</translation>
        </message>
        <message>
            <source>Deviation</source>
            <translation>Streuung</translation>
        </message>
        <message>
            <source>Dilation</source>
            <translation>Dilatation</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Richtung</translation>
        </message>
        <message>
            <source>Draws from a normal distribution whose mean and variance the network gives.</source>
            <translation>Zieht aus einer Normalverteilung, deren Mittelwert und Varianz das Netz angibt.</translation>
        </message>
        <message>
            <source>Dropout between layers</source>
            <translation>Dropout zwischen Schichten</translation>
        </message>
        <message>
            <source>Dropout</source>
            <translation>Dropout</translation>
        </message>
        <message>
            <source>ELU</source>
            <translation>ELU</translation>
        </message>
        <message>
            <source>Early stopping</source>
            <translation>Früh aufhören</translation>
        </message>
        <message>
            <source>End divisor</source>
            <translation>Teiler am Ende</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Enden</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>Epochen</translation>
        </message>
        <message>
            <source>Epsilon</source>
            <translation>Epsilon</translation>
        </message>
        <message>
            <source>Every output is a weighted sum of all inputs.</source>
            <translation>Jede Ausgabe ist eine gewichtete Summe aller Eingaben.</translation>
        </message>
        <message>
            <source>Every state</source>
            <translation>Jeder Zustand</translation>
        </message>
        <message>
            <source>Every step looks at all steps and takes from each what it needs.</source>
            <translation>Jeder Schritt sieht alle Schritte an und nimmt von jedem, was er braucht.</translation>
        </message>
        <message>
            <source>Every</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Exact</source>
            <translation>Exakt</translation>
        </message>
        <message>
            <source>Exponential</source>
            <translation>Exponentiell</translation>
        </message>
        <message>
            <source>Extra output</source>
            <translation>Ausgabe zusätzlich</translation>
        </message>
        <message>
            <source>Factor</source>
            <translation>Faktor</translation>
        </message>
        <message>
            <source>Features</source>
            <translation>Merkmale</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Fill in missing values</source>
            <translation>Fehlende Werte ergänzen</translation>
        </message>
        <message>
            <source>Fill in the mean</source>
            <translation>Mittelwert einsetzen</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Find out</source>
            <translation>Selbst feststellen</translation>
        </message>
        <message>
            <source>First row holds the names</source>
            <translation>Erste Zeile enthält Namen</translation>
        </message>
        <message>
            <source>First size</source>
            <translation>Erste Größe</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>Spiegeln</translation>
        </message>
        <message>
            <source>Focal</source>
            <translation>Focal</translation>
        </message>
        <message>
            <source>Folders of pictures</source>
            <translation>Ordner mit Bildern</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Found in the training part</source>
            <translation>Aus dem Trainingsteil</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>GELU</source>
            <translation>GELU</translation>
        </message>
        <message>
            <source>Gamma</source>
            <translation>Gamma</translation>
        </message>
        <message>
            <source>Generated</source>
            <translation>Erzeugt</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Gegeben</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Grau</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>He, normal</source>
            <translation>He, normal</translation>
        </message>
        <message>
            <source>He, uniform</source>
            <translation>He, gleichverteilt</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>Verborgen</translation>
        </message>
        <message>
            <source>Hinge</source>
            <translation>Hinge</translation>
        </message>
        <message>
            <source>Horizon</source>
            <translation>Horizont</translation>
        </message>
        <message>
            <source>Huber</source>
            <translation>Huber</translation>
        </message>
        <message>
            <source>Ignore class</source>
            <translation>Klasse übergehen</translation>
        </message>
        <message>
            <source>Images in IDX files</source>
            <translation>Bilder in IDX-Dateien</translation>
        </message>
        <message>
            <source>Initial slope</source>
            <translation>Anfangssteigung</translation>
        </message>
        <message>
            <source>Initial weights</source>
            <translation>Anfangsgewichte</translation>
        </message>
        <message>
            <source>Inputs</source>
            <translation>Eingaben</translation>
        </message>
        <message>
            <source>Keeps a distribution near the standard normal one.</source>
            <translation>Hält eine Verteilung nahe an der Standardnormalverteilung.</translation>
        </message>
        <message>
            <source>Keeps the largest value in each window and makes the image smaller.</source>
            <translation>Behält den größten Wert jedes Fensters und macht das Bild kleiner.</translation>
        </message>
        <message>
            <source>Keeps the largest value in each window of steps and makes the sequence shorter.</source>
            <translation>Behält den größten Wert jedes Fensters von Schritten und macht die Folge kürzer.</translation>
        </message>
        <message>
            <source>Keeps the largest value of each whole channel: an image becomes a list of numbers.</source>
            <translation>Behält den größten Wert jedes ganzen Kanals: aus einem Bild wird eine Liste von Zahlen.</translation>
        </message>
        <message>
            <source>Kernel</source>
            <translation>Kern</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>L1 penalty</source>
            <translation>L1-Strafe</translation>
        </message>
        <message>
            <source>L2 penalty</source>
            <translation>L2-Strafe</translation>
        </message>
        <message>
            <source>Label smoothing</source>
            <translation>Label-Glättung</translation>
        </message>
        <message>
            <source>Last state</source>
            <translation>Letzter Zustand</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Leaky ReLU (0.01)</source>
            <translation>Leaky ReLU (0,01)</translation>
        </message>
        <message>
            <source>Learned</source>
            <translation>Gelernt</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <source>Least squares</source>
            <translation>Kleinste Quadrate</translation>
        </message>
        <message>
            <source>Leave the row out</source>
            <translation>Zeile weglassen</translation>
        </message>
        <message>
            <source>Left and right</source>
            <translation>Links und rechts</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Lets a small part of negative values through.</source>
            <translation>Lässt einen kleinen Teil negativer Werte durch.</translation>
        </message>
        <message>
            <source>Lets values through the more the larger they are; the activation of transformers.</source>
            <translation>Lässt Werte umso mehr durch, je größer sie sind; die Aktivierung der Transformer.</translation>
        </message>
        <message>
            <source>Lines up all values of an image or sequence in one list.</source>
            <translation>Reiht alle Werte eines Bildes oder einer Folge in einer Liste auf.</translation>
        </message>
        <message>
            <source>Lion</source>
            <translation>Lion</translation>
        </message>
        <message>
            <source>Looks for learned patterns everywhere in a sequence.</source>
            <translation>Sucht überall in einer Folge nach gelernten Mustern.</translation>
        </message>
        <message>
            <source>Looks for learned patterns everywhere in an image.</source>
            <translation>Sucht überall in einem Bild nach gelernten Mustern.</translation>
        </message>
        <message>
            <source>Loss weight</source>
            <translation>Gewicht des Verlusts</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Lower case</source>
            <translation>Kleinbuchstaben</translation>
        </message>
        <message>
            <source>Lowest factor</source>
            <translation>Kleinster Faktor</translation>
        </message>
        <message>
            <source>Made-up points</source>
            <translation>Ausgedachte Punkte</translation>
        </message>
        <message>
            <source>Makes an image larger with learned patterns.</source>
            <translation>Vergrößert ein Bild mit gelernten Mustern.</translation>
        </message>
        <message>
            <source>Makes an image larger without weights.</source>
            <translation>Vergrößert ein Bild ohne Gewichte.</translation>
        </message>
        <message>
            <source>Makes two lists of numbers point in the same direction.</source>
            <translation>Lässt zwei Listen von Zahlen in dieselbe Richtung zeigen.</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>Max-norm</source>
            <translation>Max-Norm</translation>
        </message>
        <message>
            <source>Mean absolute error</source>
            <translation>Mittlerer absoluter Fehler</translation>
        </message>
        <message>
            <source>Mean squared error</source>
            <translation>Mittlerer quadratischer Fehler</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>Missing values</source>
            <translation>Fehlende Werte</translation>
        </message>
        <message>
            <source>Momentum</source>
            <translation>Momentum</translation>
        </message>
        <message>
            <source>Multiplies by a fixed number and adds another.</source>
            <translation>Multipliziert mit einer festen Zahl und addiert eine andere.</translation>
        </message>
        <message>
            <source>Multiplies each value by its own sigmoid (also called Swish).</source>
            <translation>Multipliziert jeden Wert mit seinem eigenen Sigmoid (auch Swish genannt).</translation>
        </message>
        <message>
            <source>Multiplies its inputs value by value.</source>
            <translation>Multipliziert ihre Eingaben Wert für Wert.</translation>
        </message>
        <message>
            <source>Names of the classes</source>
            <translation>Namen der Klassen</translation>
        </message>
        <message>
            <source>Nearest</source>
            <translation>Nächster</translation>
        </message>
        <message>
            <source>Nesterov</source>
            <translation>Nesterov</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>Rauschen</translation>
        </message>
        <message>
            <source>Non-saturating</source>
            <translation>Nicht sättigend</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Normalise first</source>
            <translation>Zuerst normalisieren</translation>
        </message>
        <message>
            <source>Nothing: one for all</source>
            <translation>Nichts: eines für alle</translation>
        </message>
        <message>
            <source>NumPy arrays</source>
            <translation>NumPy-Arrays</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Offset</source>
            <translation>Versatz</translation>
        </message>
        <message>
            <source>One cycle</source>
            <translation>Ein Zyklus</translation>
        </message>
        <message>
            <source>One slope per channel</source>
            <translation>Eine Steigung je Kanal</translation>
        </message>
        <message>
            <source>Opposite quarters (XOR)</source>
            <translation>Gegenüberliegende Viertel (XOR)</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Orthogonal</source>
            <translation>Orthogonal</translation>
        </message>
        <message>
            <source>Other proportions</source>
            <translation>Andere Proportionen</translation>
        </message>
        <message>
            <source>Outputs</source>
            <translation>Ausgaben</translation>
        </message>
        <message>
            <source>Padding token</source>
            <translation>Fülltoken</translation>
        </message>
        <message>
            <source>Padding</source>
            <translation>Auffüllung</translation>
        </message>
        <message>
            <source>Passes values on but lets no gradient back.</source>
            <translation>Gibt Werte weiter, lässt aber keinen Gradienten zurück.</translation>
        </message>
        <message>
            <source>Patience</source>
            <translation>Geduld</translation>
        </message>
        <message>
            <source>Pictures from the data enter the network here.</source>
            <translation>Hier kommen die Bilder der Daten ins Netz.</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>Port name</source>
            <translation>Name des Anschlusses</translation>
        </message>
        <message>
            <source>Puts its inputs one behind the other.</source>
            <translation>Hängt ihre Eingaben aneinander.</translation>
        </message>
        <message>
            <source>RMSprop</source>
            <translation>RMSprop</translation>
        </message>
        <message>
            <source>Random numbers, drawn anew for every sample.</source>
            <translation>Zufallszahlen, für jedes Beispiel neu gezogen.</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Rate decay</source>
            <translation>Abfall der Rate</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>Rate</translation>
        </message>
        <message>
            <source>ReLU</source>
            <translation>ReLU</translation>
        </message>
        <message>
            <source>Reads a sequence step by step and carries a simple state along.</source>
            <translation>Liest eine Folge Schritt für Schritt und führt einen einfachen Zustand mit.</translation>
        </message>
        <message>
            <source>Reads a sequence step by step and decides what to remember and what to forget.</source>
            <translation>Liest eine Folge Schritt für Schritt und entscheidet, was behalten und was vergessen wird.</translation>
        </message>
        <message>
            <source>Reads a sequence step by step with two gates: a lighter LSTM.</source>
            <translation>Liest eine Folge Schritt für Schritt mit zwei Toren: eine leichtere LSTM.</translation>
        </message>
        <message>
            <source>Real</source>
            <translation>Echt</translation>
        </message>
        <message>
            <source>Red, green, blue</source>
            <translation>Rot, grün, blau</translation>
        </message>
        <message>
            <source>Reduce on plateau</source>
            <translation>Senken bei Stillstand</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Replaces negative values by zero.</source>
            <translation>Ersetzt negative Werte durch null.</translation>
        </message>
        <message>
            <source>Restart every</source>
            <translation>Neustart alle</translation>
        </message>
        <message>
            <source>Restore the best</source>
            <translation>Bestes wiederherstellen</translation>
        </message>
        <message>
            <source>Rising part</source>
            <translation>Ansteigender Teil</translation>
        </message>
        <message>
            <source>Rotate</source>
            <translation>Drehen</translation>
        </message>
        <message>
            <source>Round clouds</source>
            <translation>Runde Wolken</translation>
        </message>
        <message>
            <source>Rows of numbers from a table enter the network here.</source>
            <translation>Hier kommen die Zahlenzeilen einer Tabelle ins Netz.</translation>
        </message>
        <message>
            <source>SGD</source>
            <translation>SGD</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>Gleich</translation>
        </message>
        <message>
            <source>Scale to a range</source>
            <translation>Auf einen Bereich skalieren</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Semicolon</source>
            <translation>Semikolon</translation>
        </message>
        <message>
            <source>Separately for each</source>
            <translation>Getrennt für jedes</translation>
        </message>
        <message>
            <source>Series in time</source>
            <translation>Zeitreihe</translation>
        </message>
        <message>
            <source>Series of measurements from the data enter the network here.</source>
            <translation>Hier kommen die Messreihen der Daten ins Netz.</translation>
        </message>
        <message>
            <source>Sets random values to zero while training, against overfitting.</source>
            <translation>Setzt beim Training zufällige Werte auf null, gegen Überanpassung.</translation>
        </message>
        <message>
            <source>Sets whole channels to zero while training, against overfitting.</source>
            <translation>Setzt beim Training ganze Kanäle auf null, gegen Überanpassung.</translation>
        </message>
        <message>
            <source>Several layers folded into one block.</source>
            <translation>Mehrere Schichten, zu einem Block gefaltet.</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Share weights</source>
            <translation>Gewichte teilen</translation>
        </message>
        <message>
            <source>Shared weights</source>
            <translation>Geteilte Gewichte</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Should be</source>
            <translation>Soll sein</translation>
        </message>
        <message>
            <source>SiLU</source>
            <translation>SiLU</translation>
        </message>
        <message>
            <source>Sigmoid</source>
            <translation>Sigmoid</translation>
        </message>
        <message>
            <source>Sinusoidal</source>
            <translation>Sinusförmig</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>Steigung</translation>
        </message>
        <message>
            <source>Softplus</source>
            <translation>Softplus</translation>
        </message>
        <message>
            <source>Spirals</source>
            <translation>Spiralen</translation>
        </message>
        <message>
            <source>Squeezes every value into the range from 0 to 1.</source>
            <translation>Drängt jeden Wert in den Bereich von 0 bis 1.</translation>
        </message>
        <message>
            <source>Squeezes every value into the range from −1 to 1.</source>
            <translation>Drängt jeden Wert in den Bereich von −1 bis 1.</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>Standardabweichung</translation>
        </message>
        <message>
            <source>Standardise</source>
            <translation>Standardisieren</translation>
        </message>
        <message>
            <source>Start divisor</source>
            <translation>Teiler am Anfang</translation>
        </message>
        <message>
            <source>Step decay</source>
            <translation>Stufenweise</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Stretch</source>
            <translation>Strecken</translation>
        </message>
        <message>
            <source>Stride</source>
            <translation>Schrittweite</translation>
        </message>
        <message>
            <source>Subtracts one input from the other, value by value.</source>
            <translation>Zieht eine Eingabe von der anderen ab, Wert für Wert.</translation>
        </message>
        <message>
            <source>Table (CSV)</source>
            <translation>Tabelle (CSV)</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tabulator</translation>
        </message>
        <message>
            <source>Takes a part of one axis.</source>
            <translation>Nimmt einen Teil einer Achse.</translation>
        </message>
        <message>
            <source>Takes the largest value along one axis.</source>
            <translation>Nimmt den größten Wert entlang einer Achse.</translation>
        </message>
        <message>
            <source>Takes the mean along one axis.</source>
            <translation>Nimmt den Mittelwert entlang einer Achse.</translation>
        </message>
        <message>
            <source>Takes the mean of each whole channel: an image becomes a list of numbers.</source>
            <translation>Nimmt den Mittelwert jedes ganzen Kanals: aus einem Bild wird eine Liste von Zahlen.</translation>
        </message>
        <message>
            <source>Takes the mean of each window and makes the image smaller.</source>
            <translation>Nimmt den Mittelwert jedes Fensters und macht das Bild kleiner.</translation>
        </message>
        <message>
            <source>Takes the mean of each window of steps and makes the sequence shorter.</source>
            <translation>Nimmt den Mittelwert jedes Fensters von Schritten und macht die Folge kürzer.</translation>
        </message>
        <message>
            <source>Tanh approximation</source>
            <translation>Näherung mit Tanh</translation>
        </message>
        <message>
            <source>Tanh</source>
            <translation>Tanh</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Tells real tokens from padding.</source>
            <translation>Unterscheidet echte Tokens von Auffüllung.</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>Test folder</source>
            <translation>Testordner</translation>
        </message>
        <message>
            <source>Test images</source>
            <translation>Testbilder</translation>
        </message>
        <message>
            <source>Test labels</source>
            <translation>Testlabels</translation>
        </message>
        <message>
            <source>Text, as a list of token numbers, enters the network here.</source>
            <translation>Hier kommt Text als Liste von Token-Nummern ins Netz.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>The network answers one or several questions with yes or no.</source>
            <translation>Das Netz beantwortet eine oder mehrere Fragen mit Ja oder Nein.</translation>
        </message>
        <message>
            <source>The network names one class out of several.</source>
            <translation>Das Netz nennt eine von mehreren Klassen.</translation>
        </message>
        <message>
            <source>The network predicts numbers.</source>
            <translation>Das Netz sagt Zahlen voraus.</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Nach</translation>
        </message>
        <message>
            <source>Training images</source>
            <translation>Trainingsbilder</translation>
        </message>
        <message>
            <source>Training labels</source>
            <translation>Trainingslabels</translation>
        </message>
        <message>
            <source>Truncated normal (0.02)</source>
            <translation>Gestutzt normal (0,02)</translation>
        </message>
        <message>
            <source>Turns each token into a learned vector.</source>
            <translation>Macht aus jedem Token einen gelernten Vektor.</translation>
        </message>
        <message>
            <source>Turns scores into logarithms of probabilities.</source>
            <translation>Macht aus Punktwerten Logarithmen von Wahrscheinlichkeiten.</translation>
        </message>
        <message>
            <source>Turns scores into probabilities that add up to 1.</source>
            <translation>Macht aus Punktwerten Wahrscheinlichkeiten, die zusammen 1 ergeben.</translation>
        </message>
        <message>
            <source>Two views of one sample come together, those of different samples are driven apart.</source>
            <translation>Zwei Ansichten eines Beispiels kommen zusammen, die verschiedener Beispiele werden getrennt.</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Einheiten</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>Up and down</source>
            <translation>Oben und unten</translation>
        </message>
        <message>
            <source>Valid (none)</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <source>Warm-up</source>
            <translation>Aufwärmen</translation>
        </message>
        <message>
            <source>Wasserstein</source>
            <translation>Wasserstein</translation>
        </message>
        <message>
            <source>Watched metric</source>
            <translation>Beobachtete Größe</translation>
        </message>
        <message>
            <source>Weight averaging</source>
            <translation>Mittelung der Gewichte</translation>
        </message>
        <message>
            <source>Weight decay</source>
            <translation>Gewichtsabfall</translation>
        </message>
        <message>
            <source>Widens each step, applies an activation and narrows it again.</source>
            <translation>Weitet jeden Schritt, wendet eine Aktivierung an und verengt ihn wieder.</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Wort</translation>
        </message>
        <message>
            <source>Xavier, normal</source>
            <translation>Xavier, normal</translation>
        </message>
        <message>
            <source>Xavier, uniform</source>
            <translation>Xavier, gleichverteilt</translation>
        </message>
        <message>
            <source>Yields</source>
            <translation>Ergibt</translation>
        </message>
        <message>
            <source>Zeros</source>
            <translation>Nullen</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoomen</translation>
        </message>
        <message>
            <source>Logarithm</source>
            <translation>Logarithmus</translation>
        </message>
        <message>
            <source>Limit outliers</source>
            <translation>Ausreißer begrenzen</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>Percentiles</source>
            <translation>Perzentile</translation>
        </message>
        <message>
            <source>Standard deviations</source>
            <translation>Standardabweichungen</translation>
        </message>
        <message>
            <source>Quartiles</source>
            <translation>Quartile</translation>
        </message>
        <message>
            <source>Deviations</source>
            <translation>Abweichungen</translation>
        </message>
        <message>
            <source>Quartile distances</source>
            <translation>Quartilsabstände</translation>
        </message>
        <message>
            <source>Fill in the median</source>
            <translation>Median einsetzen</translation>
        </message>
        <message>
            <source>Fill in zero</source>
            <translation>Null einsetzen</translation>
        </message>
    </context>
</TS>
